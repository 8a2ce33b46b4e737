import Factura
import FacturaTestSupport
import Testing

/// A file that is made for the validator.
struct Document: Sendable, CustomTestStringConvertible {
  /// What it is called in reports.
  let name: String
  let make: @Sendable (Renderer) async throws -> [UInt8]

  var testDescription: String { name }
}

extension Document {
  /// Those that have to pass.
  ///
  /// The largest comes first, so that nothing waits for it at the end.
  static let rendered =
    [thousandPages] + (Sample.own + Sample.official).map(Document.init) + manual + withEnclosures + odd

  /// All that the validator is given.
  static let all = rendered + [handMade(nil)] + HandMadePDF.Fault.allCases.map { handMade($0) }

  init(_ sample: Sample) {
    self.init(name: sample.name) { try sample.rendered($0).bytes }
  }

  static func handMade(_ fault: HandMadePDF.Fault?) -> Document {
    Document(name: "written by hand, \(fault?.rawValue ?? "sound")") { _ in
      HandMadePDF(fault: fault).bytes()
    }
  }

  private static let thousandPages = Document(name: "thousand-pages") { renderer in
    let invoice = try InvoiceFile(bytes: statement(records: 10_000, groups: 1)).invoice
    let layout = try Layout(path: Repository.path("\(Sample.casesFolder)/thousand-pages/layout.xml"))
    let rendering = try renderer.render(invoice, with: layout)
    #expect(rendering.pageCount >= 1000)
    return rendering.bytes
  }
}
