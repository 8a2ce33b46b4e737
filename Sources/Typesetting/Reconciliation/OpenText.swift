import FacturaDiagnostics
import FacturaGeometry
import FacturaInvoices
import FacturaPages
import FacturaTemplates

/// The text of one node of the layout while its runs come in: a line may be of several runs, a text of several lines.
struct OpenText {
  typealias Failure = (value: ModelValue, expression: Expression, format: ValueFormat)

  let origin: Origin
  private(set) var page: Int
  private(set) var bytes: [UInt8] = []
  var state = Match.shortOfWords
  var failure: Failure?
  private var baseline: Int?

  init(origin: Origin, page: Int) {
    self.origin = origin
    self.page = page
  }

  /// Between two lines stands an end of line.
  mutating func append(_ run: PlacedRun, page: Int) {
    let height = run.baseline.y.millipoints
    if let baseline, baseline != height || page != self.page { bytes.append(DrawnText.lineEnd) }
    baseline = height
    self.page = page
    bytes.append(contentsOf: run.run.utf8)
  }

  /// Nothing for a text of one line.
  var withoutLineEnds: [UInt8]? {
    bytes.contains(DrawnText.lineEnd) ? bytes.filter { $0 != DrawnText.lineEnd } : nil
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}
