import FacturaDiagnostics
import FacturaFormats

/// A UBL invoice or credit note into which files can be put, such as the bill as a PDF.
///
///     let invoice = try UBLDocument(path: "invoice.xml")
///     let bytes = try invoice.embedding(UBLEnclosure(fileName: "bill.pdf", bytes: pdf))
public struct UBLDocument: Sendable {
  /// Bytes of the largest document that is read.
  public static let sizeLimit = 256 << 20

  private let embedding: UBLEmbedding
  private let name: String

  /// Reads a document in memory, in UTF-8, UTF-16, ISO-8859-1, Windows-1252 or US-ASCII. `name` is how findings call it.
  ///
  /// - Throws: `FacturaError` of kind `data` if it is not well-formed, no UBL document, or signed: a signature would not
  ///   survive.
  public init(bytes: [UInt8], name: String = "invoice") throws(FacturaError) {
    do throws(Finding) { embedding = try UBLEmbedding(bytes, name: name) } catch {
      throw FacturaError(.data, [error])
    }
    self.name = name
  }

  /// Reads a file, or standard input for “-”.
  ///
  /// - Throws: `FacturaError` of kind `notFound` or `data`.
  public init(path: String) throws(FacturaError) {
    try self.init(
      bytes: OpenFile.everything(at: path, limit: Self.sizeLimit),
      name: path == "-" ? "standard input" : path)
  }

  /// The document's number (BT-1).
  public var number: String? { embedding.number }

  /// The document with a file in it (BG-24 of EN 16931): an additional document reference at the place that the schema's
  /// sequence wants, behind those that are there. Every other byte stays.
  ///
  /// - Throws: `FacturaError` of kind `data` if the document has a reference with this ID or this file already, unless it
  ///   is to be replaced, or has no number; of kind `argument` if a text has control characters.
  public func embedding(
    _ enclosure: UBLEnclosure, onCollision: UBLEnclosure.Collision = .fail,
  ) throws(FacturaError) -> [UInt8] {
    var reference = UBLReference(
      fileName: enclosure.fileName, mimeType: enclosure.mimeType, bytes: enclosure.bytes)
    reference.id = enclosure.id
    reference.description = enclosure.description
    do throws(Finding) {
      return try embedding.embedding(reference, onCollision: onCollision == .replace ? .replace : .refuse)
    } catch {
      throw FacturaError(error.location == nil ? .argument : .data, [error])
    }
  }
}

/// A file for a UBL document.
public struct UBLEnclosure: Sendable {
  /// What to do about a reference with the same ID or a file of the same name.
  public enum Collision: Sendable {
    case fail, replace
  }

  /// BT-125. Without a path, and with the ending of its kind.
  public var fileName: String
  /// One that EN 16931 allows: `application/pdf`, `image/png`, `image/jpeg`, `text/csv`, or a spreadsheet's.
  public var mimeType: String
  public var bytes: [UInt8]
  /// BT-122; nothing for the number of the invoice, as is usual.
  public var id: String?
  /// BT-123. Some networks look for words here: `CommercialInvoice` in Belgium, `INVOICE_REPRESENTATION` in Portugal.
  public var description: String?

  public init(fileName: String, mimeType: String = "application/pdf", bytes: [UInt8]) {
    self.fileName = fileName
    self.mimeType = mimeType
    self.bytes = bytes
  }
}
