import FacturaDiagnostics
import FacturaFormats
import FacturaInvoices
import FacturaTestSupport

/// The e-CF files that come with the layout `ecf`, with invented companies.
enum ECFSamples {
  private static let folder = "Layouts/ecf/samples"

  static let names = Repository.files(in: folder, ending: ".xml").map {
    String($0.dropFirst(folder.count + 1))
  }

  static func bytes(_ name: String) -> [UInt8] { (try? Repository.bytes("\(folder)/\(name)")) ?? [] }

  /// A sample, changed.
  static func text(_ name: String, _ change: (inout String) -> Void = { _ in }) -> String {
    var text = String(decoding: bytes(name), as: UTF8.self)
    change(&text)
    return text
  }

  static func read(_ name: String) -> Invoice? {
    ECFReader.read(bytes(name), name: name).invoice
  }

  /// What is found in a sample in which the first `old` is replaced.
  static func findings(_ name: String = "e31.xml", replacing old: String, with new: String) -> [String] {
    let text = text(name) { $0 = $0.replacing(old, with: new, maxReplacements: 1) }
    return ECFReader.read(Array(text.utf8), name: "a.xml").findings.map(\.description)
  }
}
