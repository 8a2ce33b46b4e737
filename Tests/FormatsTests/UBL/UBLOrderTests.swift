import FacturaDiagnostics
import FacturaXML
import Foundation
import Testing

@testable import FacturaFormats

/// Invented ones, and the official ones where they are: the order is that of the schema, and without the insertion the
/// bytes are those of before.
@Test func theOrderIsThatOfTheSchemaAndAllElseStays() throws {
  for bytes in try UBLSequence.samples() {
    let text = String(decoding: bytes.prefix(200), as: UTF8.self)
    let embedding: UBLEmbedding
    do { embedding = try UBLEmbedding(bytes, name: "sample.xml") } catch {
      #expect(error.message.contains("signed"))
      continue
    }
    var reference = UBLSample.reference
    reference.id = "a file of ours"
    reference.fileName = "ours.pdf"
    let result = try embedding.embedding(reference, onCollision: .refuse)
    // One official sample is out of order itself.
    if try UBLSequence.order(of: bytes).isSorted {
      #expect(try UBLSequence.order(of: result).isSorted, "\(text)")
    }
    let start =
      zip(bytes, result).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? bytes.count
    let length = result.count - bytes.count
    #expect(length > 0)
    #expect(Array(result[..<start] + result[(start + length)...]) == bytes)
    let root = try XMLDocument(result, name: "result.xml").root
    let ours = root.elements.first { $0.element(named: "ID")?.text == "a file of ours" }
    let file = ours?.element(named: "Attachment")?
      .element(named: "EmbeddedDocumentBinaryObject")
    #expect(file.map { Data(base64Encoded: $0.trimmedText) } == Data(reference.bytes))
  }
}
