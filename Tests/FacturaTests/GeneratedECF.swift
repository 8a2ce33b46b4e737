import Factura
import FacturaTestSupport
import Foundation

/// A sample of the layout `ecf` with as many lines as wanted: its own, over and over, or those of other samples.
struct GeneratedECF {
  private let text: String

  init(_ sample: String, lines count: Int, of others: [String] = []) throws {
    let text = try Repository.text(sample).replacing(/<TotalPaginas>.*<\/TotalPaginas>/, with: "")
      .replacing(/(?s)<Paginacion>.*<\/Paginacion>/, with: "")
    let items = try others.isEmpty ? Self.items(text) : others.flatMap { try Self.items(Repository.text($0)) }
    let lines = (0..<count).map { index in
      items[index % items.count].replacing(
        /<NumeroLinea>\d+<\/NumeroLinea>/, with: "<NumeroLinea>\(index + 1)</NumeroLinea>")
    }
    let head = text.components(separatedBy: "<Item>")[0]
    let foot = text.components(separatedBy: "</Item>").last ?? ""
    self.text = head + lines.joined() + foot
  }

  private static func items(_ text: String) -> [String] {
    text.components(separatedBy: "<Item>").dropFirst().map {
      "<Item>" + ($0.components(separatedBy: "</Item>").first ?? "") + "</Item>\n"
    }
  }

  /// As it is before signing.
  func unsigned() throws -> Invoice {
    let cut = text.components(separatedBy: "<FechaHoraFirma>")[0] + "</ECF>"
    return try Self.read(cut)
  }

  /// As it is signed, with what it states of its pages.
  func signed(_ elements: (totalPaginas: String, paginacion: String)? = nil) throws -> Invoice {
    try Self.read(signedText(elements))
  }

  func signedText(_ elements: (totalPaginas: String, paginacion: String)? = nil) -> String {
    guard let elements else { return text }
    let before = text.contains("<InformacionReferencia>") ? "<InformacionReferencia>" : "<FechaHoraFirma>"
    return text.replacingOccurrences(of: "</IdDoc>", with: elements.totalPaginas + "</IdDoc>")
      .replacingOccurrences(of: before, with: elements.paginacion + before)
  }

  private static func read(_ text: String) throws -> Invoice {
    try InvoiceFile(bytes: Array(text.utf8), name: "generated.xml").invoice
  }
}
