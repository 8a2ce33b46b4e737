import FacturaDiagnostics
import FacturaFormats
import FacturaInvoices
import FacturaTestSupport
import Foundation

/// Invoices of EN 16931: invented ones in the repository, and a collection of real ones beside it, where there is one.
enum TradeSamples {
  static let shared: String? = {
    let folder = Repository.path("../shared/einvoice")
    if FileManager.default.fileExists(atPath: folder + "/ubl") { return folder }
    print("skipped: there are no e-invoices in ../shared/einvoice")
    return nil
  }()

  static let own = Repository.path("Tests/FormatsTests/Terms/Samples")

  /// Paths of the XML files in a folder: `ubl/a.xml`, or an invented one.
  static func files(_ folder: String) -> [String] {
    let names = { (path: String) in
      ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { $0.hasSuffix(".xml") }
        .sorted().map { "\(path)/\($0)" }
    }
    let own = names(Self.own).filter { ($0.split(separator: "/").last ?? "").hasPrefix(folder) }
    return own + (shared.map { names("\($0)/\(folder)") } ?? [])
  }

  static func bytes(_ path: String) -> [UInt8] { Array(FileManager.default.contents(atPath: path) ?? Data()) }

  /// One of the invented ones.
  static func text(_ name: String) -> String { String(decoding: bytes("\(own)/\(name)"), as: UTF8.self) }

  static func read(_ path: String) -> (invoice: Invoice?, findings: [Finding]) {
    read(bytes(path), name: String(path.split(separator: "/").last ?? ""))
  }

  /// CII is told by its name.
  static func read(_ bytes: [UInt8], name: String) -> (invoice: Invoice?, findings: [Finding]) {
    InvoiceFormat.rootName(of: bytes) == "CrossIndustryInvoice" || name.contains("cii")
      ? CIIReader.read(bytes, name: name) : UBLReader.read(bytes, name: name)
  }
}
