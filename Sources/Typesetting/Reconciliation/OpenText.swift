import FacturaDiagnostics
import FacturaInvoices
import FacturaTemplates

/// The text of one node of the layout while its runs come in: a line may be of several runs, a text of several lines.
struct OpenText {
  typealias Failure = (value: ModelValue, expression: Expression, format: ValueFormat)

  let origin: Origin
  private(set) var page: Int
  private(set) var bytes: [UInt8] = []
  var state = Match.shortOfWords
  var failure: Failure?
  /// Values that agreed, of a text that seemed whole.
  var compared = 0
  private var baseline: Int?

  init(_ origin: Origin, page: Int) {
    self.origin = origin
    self.page = page
  }

  init(_ run: DrawnRun, page: Int, compared: Int) {
    self.init(run.origin, page: page)
    self.compared = compared
    append(run, page: page)
  }

  func isText(of other: Origin) -> Bool { origin.node == other.node && origin.turns == other.turns }

  /// Between two lines stands an end of line.
  mutating func append(_ run: DrawnRun, page: Int) {
    if let baseline, baseline != run.height || page != self.page { bytes.append(DrawnText.lineEnd) }
    baseline = run.height
    self.page = page
    bytes.append(contentsOf: run.bytes)
  }

  /// Nothing for a text of one line.
  var withoutLineEnds: [UInt8]? {
    bytes.contains(DrawnText.lineEnd) ? bytes.filter { $0 != DrawnText.lineEnd } : nil
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}
