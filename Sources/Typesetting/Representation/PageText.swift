import FacturaAmounts
import FacturaDiagnostics
import FacturaGeometry
import FacturaInvoices
import FacturaPages

/// The words of a page, to be searched: without white space and in lower case, so that line breaks and capitals don't
/// matter, and with what came from different elements kept apart.
struct PageText {
  /// Words of one element, on one or more lines.
  struct Piece {
    let origin: Origin
    /// Where the first of them stand.
    let left: Length
    let baseline: Length
    fileprivate(set) var words = ""
  }

  let size: Size
  private(set) var pieces: [Piece] = []

  init(_ page: Page) {
    size = page.size
    for item in page.items {
      guard case .text(let run) = item else { continue }
      if pieces.last?.origin != run.origin {
        pieces.append(Piece(origin: run.origin, left: run.baseline.x, baseline: run.baseline.y))
      }
      pieces[pieces.count - 1].words += Self.folded(run.run.text)
    }
  }

  static func folded(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{AD}" })
    )
    .lowercased()
  }

  /// The first element that says one of these.
  func find(_ wanted: Wanted) -> Piece? {
    pieces.first { wanted.isFound(in: $0.words) }
  }

  func findAll(_ wanted: Wanted) -> [Piece] {
    pieces.filter { wanted.isFound(in: $0.words) }
  }

  /// What stands on the same line of the page, left of an element.
  func left(of piece: Piece) -> [Piece] {
    pieces.filter { other in
      let distance = other.baseline - piece.baseline
      return max(distance, -distance) < .points(3) && other.left < piece.left
    }
  }
}

/// Words that a page should show, in any of the ways in which they may be written.
struct Wanted: Equatable {
  private let forms: [String]
  /// A figure isn't found inside a longer one.
  private let isFigure: Bool

  init(_ words: String...) {
    forms = words.map(PageText.folded)
    isFigure = false
  }

  /// “1 de 2”, not as part of longer numbers.
  init(page number: Int, of count: Int) {
    self.init(forms: ["\(number) de \(count)", "\(number)/\(count)"], isFigure: true)
  }

  /// Nothing if nothing is stated.
  init?(_ value: ModelValue, currency: Currency = .pesos) {
    switch value {
    case .text(let text): self.init(forms: [text], isFigure: false)
    case .amount(let amount): self.init(forms: [Self.text(amount.value, .amount)], isFigure: true)
    case .quantity(let quantity): self.init(forms: Self.texts(quantity.value), isFigure: true)
    case .rate(let rate): self.init(forms: Self.texts(rate.value), isFigure: true)
    case .date(let date):
      let forms = [DateFormat.numeric, .iso, .words, .short].map { $0.text(of: date, in: .spanish) }
      self.init(forms: forms, isFigure: true)
    case .timestamp(let time):
      self.init(forms: [TimeFormat.seconds.text(of: time, in: .spanish)], isFigure: true)
    case .none, .flag, .integer, .time, .elapsed, .record, .list: return nil
    }
  }

  private init(forms: [String], isFigure: Bool) {
    self.forms = forms.map(PageText.folded)
    self.isFigure = isFigure
  }

  private static func text(_ value: ExactDecimal, _ format: NumberFormat) -> String {
    format.text(of: value.magnitude, in: .spanish)
  }

  private static func texts(_ value: ExactDecimal) -> [String] {
    [text(value, .quantity), text(value, .amount)]
  }

  func isFound(in words: String) -> Bool {
    forms.contains { form in
      let places = words.places(of: form)
      guard isFigure else { return !places.isEmpty }
      return places.contains { place in
        !words.utf8[..<place.lowerBound].endsInFigure
          && !(words.utf8[place.upperBound...].first?.isFigure ?? false)
      }
    }
  }
}

extension String {
  /// Where another text begins and ends in this one, everywhere.
  fileprivate func places(of text: String) -> [Range<String.Index>] {
    let wanted = Array(text.utf8)
    guard let first = wanted.first, utf8.count >= wanted.count else { return [] }
    var places: [Range<String.Index>] = []
    var start = utf8.startIndex
    while let found = utf8[start...].firstIndex(of: first) {
      if utf8[found...].starts(with: wanted) {
        places.append(found..<utf8.index(found, offsetBy: wanted.count))
      }
      start = utf8.index(after: found)
    }
    return places
  }
}

extension Substring.UTF8View {
  /// In a figure, or in a mark behind one: “1,” but not “No.”
  fileprivate var endsInFigure: Bool {
    guard let last else { return false }
    let isMark = last == UInt8(ascii: ",") || last == UInt8(ascii: ".")
    return last.isFigure || isMark && dropLast().last?.isFigure ?? false
  }
}

extension UInt8 {
  fileprivate var isFigure: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
