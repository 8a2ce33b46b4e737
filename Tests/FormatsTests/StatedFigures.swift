import FacturaAmounts
import FacturaDiagnostics
import FacturaInvoices
import FacturaXML

/// Everything that an invoice states, as the e-CF writes it, with how often it is stated.
struct StatedFigures {
  private(set) var counts: [String: Int] = [:]

  init(of invoice: Invoice) throws {
    try add(.record(SharedRecord(invoice)))
  }

  /// Takes one such figure away; false if there is none left.
  mutating func take(_ text: String) -> Bool {
    guard let count = counts[text], count > 0 else { return false }
    counts[text] = count - 1
    return true
  }

  private mutating func add(_ value: ModelValue) throws {
    switch value {
    case .none: break
    case .text(let text): add(text)
    case .integer(let number): add("\(number)")
    case .flag(let flag): add(flag ? "1" : "0")
    case .amount(let amount): add(NumberFormat.stated.text(of: amount.value, in: .spanish))
    case .quantity(let quantity): add(NumberFormat.stated.text(of: quantity.value, in: .spanish))
    case .rate(let rate): add(NumberFormat.stated.text(of: rate.value, in: .spanish))
    case .date(let date): add(DateFormat.numeric.text(of: date, in: .spanish))
    case .time(let time): add(TimeFormat.seconds.text(of: time))
    case .timestamp(let time): add(TimeFormat.seconds.text(of: time, in: .spanish))
    case .elapsed(let elapsed): add(ElapsedFormat.seconds.text(of: elapsed))
    case .record(let record): for field in record.statedFields { try add(field) }
    case .list(let list):
      var position = ListPosition.start
      while let (value, next) = try list.element(at: position) {
        try add(value)
        position = next
      }
    }
  }

  private mutating func add(_ text: String) { counts[text, default: 0] += 1 }
}

extension ModelRecord {
  /// Without what is derived from other fields.
  fileprivate var statedFields: [ModelValue] {
    Field.allCases.filter { !$0.isDerived }.map { value(of: $0) }
  }
}

extension XMLElement {
  /// Texts of elements that hold no other elements, with their paths; the signature is left out.
  var leaves: [(path: String, text: String)] {
    if name == "Signature" { return [] }
    if hasElements { return elements.flatMap(\.leaves) }
    return trimmedText.isEmpty ? [] : [(path.text, trimmedText)]
  }

  /// What an invoice read from this e-CF doesn't state, by path.
  func lost(in invoice: Invoice) throws -> [String] {
    var figures = try StatedFigures(of: invoice)
    return leaves.compactMap { path, text in
      // Whether it is a discount or a surcharge is said by the list that it stands in.
      if path.hasSuffix("/TipoAjuste") { return nil }
      let number = Int(text).map { "\($0)" } ?? text
      return figures.take(text) || figures.take(number) ? nil : "\(path): \(text)"
    }
  }
}
