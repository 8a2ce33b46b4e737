import FacturaInvoices
import FacturaPages

@testable import Factura

/// What a rendering says, as a bag of words: texts, what is read aloud for pictures, and what codes hold.
///
/// Left out is what stands only because a page begins or ends there, and is marked so: running headers («Página n de m»),
/// column headings and captions once more, sums carried forward and brought forward.
struct SaidWords {
  private var counts: [Substring: Int] = [:]
  /// What stands above the second page and those after it, without the number of the page.
  private(set) var runningHeader: Set<Substring> = []

  init(_ invoice: Invoice, _ layout: String, _ options: RenderOptions) throws {
    let pages = try Shared.renderer.pages(
      of: invoice, with: Shared.layout(named: layout), options: options)
    for page in pages {
      var open: [Role] = []
      for item in page.items {
        switch item {
        case .open(let group):
          open.append(group.role)
          if let spoken = group.attributes?.alternativeText { add(spoken, open, page) }
        case .close: open.removeLast()
        case .text(let run): add(run.run.text, open, page)
        case .symbol(let symbol): add(symbol.symbol.text, open, page)
        case .path, .image, .late, .watermark: break
        }
      }
    }
  }

  private mutating func add(_ text: String, _ open: [Role], _ page: Page) {
    let words = text.split { $0.isWhitespace || "·×–•:;,.()¿?".contains($0) }
    if open.contains(.headerArtifact), page.record.number > 1,
      text.wholeMatch(of: /\w+ \d{1,4} \w+ \d{1,4}/) == nil
    {
      runningHeader.formUnion(words)
    }
    guard !open.contains(where: \.isArtifact) else { return }
    for word in words { counts[word, default: 0] += 1 }
  }

  /// Words that stand less often in others.
  func missing(in others: SaidWords) -> [Substring] {
    counts.filter { $0.value > others.counts[$0.key, default: 0] }.keys.sorted()
  }
}
