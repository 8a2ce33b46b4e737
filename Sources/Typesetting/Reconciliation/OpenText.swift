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
  private(set) var baseline: Int?
  /// How much of it was there when it was last compared.
  private var readCount = 0
  private static let longText = 4096

  init(_ origin: Origin, page: Int) {
    self.origin = origin
    self.page = page
  }

  /// A text that was taken for whole, up to where it stood then.
  init(_ origin: Origin, page: Int, bytes: [UInt8], baseline: Int?) {
    self.init(origin, page: page)
    self.bytes = bytes
    self.baseline = baseline
  }

  func isText(of other: Origin) -> Bool { origin.node == other.node && origin.turns == other.turns }

  /// Between two lines stands an end of line.
  mutating func append(_ run: DrawnRun, page: Int) {
    if let baseline, baseline != run.height || page != self.page { bytes.append(DrawnText.lineEnd) }
    baseline = run.height
    self.page = page
    bytes.append(contentsOf: run.bytes)
  }

  /// Whether it is worth comparing. A long text isn't compared with each of its lines, because the work would grow
  /// with the square of its length: at the end of a page at the latest.
  var isDue: Bool { bytes.count <= Self.longText || bytes.count - readCount >= readCount / 8 }

  var isRead: Bool { readCount == bytes.count }

  mutating func markRead() { readCount = bytes.count }

  /// Nothing for a text of one line.
  var withoutLineEnds: [UInt8]? {
    bytes.contains(DrawnText.lineEnd) ? bytes.filter { $0 != DrawnText.lineEnd } : nil
  }

  /// Whether a line ends and the next begins as within a number.
  var hasFigureAcrossLines: Bool {
    func isFigure(_ byte: UInt8) -> Bool {
      byte >= 0x30 && byte <= 0x39 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
    }
    return bytes.indices.dropFirst().dropLast().contains { place in
      bytes[place] == DrawnText.lineEnd && isFigure(bytes[place - 1]) && isFigure(bytes[place + 1])
    }
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}
