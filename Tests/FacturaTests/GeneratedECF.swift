import Factura
import FacturaTestSupport
import Foundation

/// A sample of the layout `ecf` with as many lines as wanted: its own, over and over, or those of other samples.
struct GeneratedECF {
  /// Up to the end of IdDoc, where the number of pages goes.
  private let identity: String
  /// All lines, with what stands before and behind them, up to where the pages go.
  private let body: String
  private let reference: String
  /// The time of signing and the signature.
  private let seal: String

  /// A document with the lines of others states the rates of their taxes too.
  init(_ sample: String, lines count: Int, of others: [String] = []) throws {
    let others = try others.map(Repository.text)
    let text = Self.stating(others.flatMap(Self.taxes), in: try Repository.text(sample))
      .replacing(/<TotalPaginas>.*<\/TotalPaginas>/, with: "")
      .replacing(/(?s)<Paginacion>.*<\/Paginacion>/, with: "")
    let items = others.isEmpty ? Self.items(text) : others.flatMap(Self.items)
    let lines = (0..<count).map { items[$0 % items.count].joined(separator: "\($0 + 1)") }
    let (identity, rest) = Self.cut(text, at: "</IdDoc>")
    let foot = rest.components(separatedBy: "</Item>").last ?? ""
    let (unsigned, seal) = Self.cut(foot, at: "<FechaHoraFirma>")
    let (adjustments, reference) = Self.cut(unsigned, at: "<InformacionReferencia>")
    self.identity = identity
    body = Self.cut(rest, at: "<Item>").before + lines.joined() + adjustments
    (self.reference, self.seal) = (reference, seal)
  }

  private static func cut(_ text: String, at mark: String) -> (before: String, from: String) {
    guard let place = text.range(of: mark)?.lowerBound else { return (text, "") }
    return (String(text[..<place]), String(text[place...]))
  }

  /// Lines, each as what stands before and behind its number.
  private static func items(_ text: String) -> [[String]] {
    text.components(separatedBy: "<Item>").dropFirst().map { item in
      let line = "<Item>" + (item.components(separatedBy: "</Item>").first ?? "") + "</Item>\n"
      let (before, number) = cut(line, at: "<NumeroLinea>")
      return [before + "<NumeroLinea>", cut(number, at: "</NumeroLinea>").from]
    }
  }

  /// The additional taxes of a document, each with its rate.
  private static func taxes(_ text: String) -> [String] {
    text.components(separatedBy: "<ImpuestoAdicional>").dropFirst()
      .map { cut($0, at: "</ImpuestoAdicional>").before }.filter { $0.contains("<TasaImpuestoAdicional>") }
  }

  /// A document that has additional taxes, with those of others behind them: once each, and by their codes.
  private static func stating(_ others: [String], in text: String) -> String {
    guard !others.isEmpty else { return text }
    func code(_ tax: String) -> Substring { tax.firstMatch(of: /<TipoImpuesto>(\d+)</)?.1 ?? "" }
    var known: Set<Substring> = []
    let all = (taxes(text) + others).filter { known.insert(code($0)).inserted }.sorted { code($0) < code($1) }
    let stated = all.map { "<ImpuestoAdicional>\($0)</ImpuestoAdicional>" }.joined()
    let (head, rest) = cut(text, at: "<ImpuestosAdicionales>")
    return head + "<ImpuestosAdicionales>" + stated + cut(rest, at: "</ImpuestosAdicionales>").from
  }

  /// As it is before signing.
  func unsigned() throws -> Invoice { try Self.read(unsignedText()) }

  func unsignedText() -> String { identity + body + reference + "</ECF>" }

  /// As it is signed, with what it states of its pages.
  func signed(_ elements: (totalPaginas: String, paginacion: String)? = nil) throws -> Invoice {
    try Self.read(signedText(elements))
  }

  func signedText(_ elements: (totalPaginas: String, paginacion: String)? = nil) -> String {
    identity + (elements?.totalPaginas ?? "") + body + (elements?.paginacion ?? "") + reference + seal
  }

  private static func read(_ text: String) throws -> Invoice {
    try InvoiceFile(bytes: Array(text.utf8), name: "generated.xml").invoice
  }
}
