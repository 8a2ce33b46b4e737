import FacturaDiagnostics
import FacturaFormats
import FacturaInvoices

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The e-CF files that come with the layout `ecf`, with invented companies.
enum ECFSamples {
  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".xml") }.sorted()
  }()

  private static let folder: String = {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return "/\(root)/Layouts/ecf/samples"
  }()

  static func bytes(_ name: String) -> [UInt8] {
    FileManager.default.contents(atPath: "\(folder)/\(name)").map(Array.init) ?? []
  }

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
