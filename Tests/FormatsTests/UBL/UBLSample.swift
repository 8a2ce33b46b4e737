@testable import FacturaFormats

/// A small UBL invoice, and what becomes of it when a file is put in.
enum UBLSample {
  static let namespaces =
    "xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\" "
    + "xmlns:cac=\"\(UBLVocabulary.aggregates)\" xmlns:cbc=\"\(UBLVocabulary.basics)\""

  static let invoice = """
    <Invoice \(namespaces)>
      <cbc:ID>F-1</cbc:ID>
      <cac:OrderReference><cbc:ID>7</cbc:ID></cac:OrderReference>
      <!-- the seller -->
      <cac:AccountingSupplierParty/>
    </Invoice>
    """

  static var reference: UBLReference {
    UBLReference(fileName: "bill.pdf", mimeType: "application/pdf", bytes: Array("%PDF-1.7 ñ".utf8))
  }

  static func embedded(
    _ text: String, _ reference: UBLReference? = nil, onCollision: UBLEmbedding.Collision = .refuse,
  ) throws -> String {
    let bytes = try UBLEmbedding(Array(text.utf8), name: "invoice.xml").embedding(
      reference ?? Self.reference, onCollision: onCollision)
    return String(decoding: bytes, as: UTF8.self)
  }

  static func words(_ work: () throws -> Void) -> String {
    do { try work() } catch { return "\(error)" }
    return "fine"
  }
}
