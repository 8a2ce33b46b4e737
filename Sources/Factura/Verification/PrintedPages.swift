import FacturaAmounts
import FacturaPDFFiles
import FacturaReconciliation

/// The words and figures of each page that has any: the back of a sheet may be empty.
struct PrintedPages {
  /// From 1, in their order.
  private(set) var numbers: [Int] = []
  private var words: [PrintedWords] = []
  private var figures: [PrintedFigures] = []
  /// Whether it is a roll, which is one long page, cut where it becomes too long.
  let isRoll: Bool
  /// Columns may stand between words that belong together, in files that don't say in which order they are read.
  private let isScattered: Bool

  init(_ text: PDFText) {
    isScattered = !text.isTagged
    let widths = text.pageWidths.compactMap(\.self)
    // One that is narrow among others may be a slip to cut off.
    isRoll = !widths.isEmpty && widths.allSatisfy { $0 <= Self.widestRoll }
    var places: [Int: Int] = [:]
    for block in text.blocks.sorted(by: { $0.page < $1.page }) {
      let place = places[block.page] ?? words.count
      if place == words.count {
        places[block.page] = place
        numbers.append(block.page)
        words.append(PrintedWords())
        figures.append(PrintedFigures())
      }
      words[place].add(block.text)
      figures[place].add(block.text)
    }
  }

  /// 112 mm, in points: the widest paper of receipt printers is 4.4 inches wide.
  private static let widestRoll = 318

  var count: Int { numbers.count }

  /// Numbers of pages that don't show a text.
  mutating func pages(without text: String) -> [Int] {
    words.indices.filter { !words[$0].hold(text, scattered: isScattered) }.map { numbers[$0] }
  }

  /// Whether the page in a place, from 0, shows a text.
  mutating func show(_ text: String, inPlace place: Int) -> Bool {
    words.indices.contains(place) && words[place].hold(text, scattered: isScattered)
  }

  /// The number of the first page that shows a text.
  mutating func first(with text: String) -> Int? {
    for place in words.indices where words[place].hold(text, scattered: isScattered) { return numbers[place] }
    return nil
  }

  /// The number of the first page that shows a value, if the one in a place, from 0, doesn't.
  func place(of value: ExactDecimal, besides place: Int) -> Int? {
    guard figures.indices.contains(place), figures[place].count(of: value) == 0 else { return nil }
    return figures.firstIndex { $0.count(of: value) > 0 }.map { numbers[$0] }
  }
}
