public import FacturaDiagnostics
public import FacturaFinishing
import FacturaFormats
import FacturaInvoices
import FacturaPDFFiles

/// The files that an invoice holds (BG-24; BT-125 in base64), as they can lie in a PDF beside it.
///
/// Each keeps its name and its kind as far as they are fit: a name without path, that no other file has and no reader takes
/// for a Factur-X invoice; the kind that its first bytes show, if they show another than is stated. What can't be
/// carried is told, never an error: the pages are right without it.
public struct SupportingFiles: Sendable {
  /// In the order of the invoice: its documents, then those of its lines.
  public private(set) var files: [AttachedFile] = []
  /// Files that are left out, and names and kinds that were changed.
  public private(set) var findings: [Finding] = []
  private var taken: Set<String>

  /// - Parameter others: attachments of the same PDF, whose names are taken.
  public init(of file: InvoiceFile, besides others: [AttachedFile] = []) {
    taken = Set(others.map { $0.name.lowercased() } + FacturX.fileNames)
    for (index, document) in file.invoice.documents.enumerated() {
      add(document, Place(file: file.name, path: "/documents/\(index)"))
    }
    for (index, line) in file.invoice.lines.enumerated() {
      for (number, document) in (line.trade?.files ?? []).enumerated() {
        add(document, Place(file: file.name, path: "/lines/\(index)/trade/files/\(number)"))
      }
    }
  }

  private struct Place {
    let file: String
    let path: String
  }

  private mutating func add(_ document: SupportingDocument, _ place: Place) {
    guard document.content != nil || document.fileName != nil, !document.isForPrograms else { return }
    let name = document.fileName ?? document.id ?? ""
    guard let bytes = Base64.bytes(of: document.content ?? "") else { return tell(.notBase64(name), place) }
    guard !bytes.isEmpty else { return tell(.empty(name), place) }
    guard bytes.count <= AttachedFile.sizeLimit else {
      return tell(.tooLarge(name, limit: AttachedFile.sizeLimit), place)
    }
    let stated = document.mediaType
    let found = KnownType(of: bytes)
    if let stated, let found, found.contradicts(stated) {
      tell(.otherType(name, stated: stated, found: found.rawValue), place)
    }
    let type = found.map { $0.contradicts(stated ?? "") ? $0.rawValue : stated ?? $0.rawValue } ?? stated
    let free = freeName(document.fileName ?? name + KnownType.ending(of: type))
    if let fileName = document.fileName, free != fileName { tell(.renamed(fileName, to: free), place) }
    files.append(
      AttachedFile(
        name: free, bytes: bytes, relationship: .supplement, mimeType: type.flatMap(AttachedFile.fit),
        description: document.description ?? document.id))
  }

  private mutating func tell(_ fact: SupportingFileFact, _ place: Place) {
    findings.append(Finding(fact, at: SourceLocation(file: place.file), path: DataPath(place.path)))
  }

  /// The last part of a path, made safe, with a number if it is taken.
  private mutating func freeName(_ name: String) -> String {
    let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
    return SafeFileName.from(last, besides: &taken)
  }
}

extension SupportingDocument {
  /// No files for people: a code to be drawn, a hash and a counter of Saudi invoices, and a style sheet of Turkish ones.
  fileprivate var isForPrograms: Bool {
    if fileName == nil, let id, ["QR", "PIH", "ICV"].contains(id) { return true }
    let name = fileName?.lowercased() ?? ""
    return name.hasSuffix(".xslt") || name.hasSuffix(".xsl")
  }
}

/// Kinds of files that are known by their first bytes.
private enum KnownType: String, CaseIterable {
  case pdf = "application/pdf"
  case png = "image/png"
  case jpeg = "image/jpeg"
  case gif = "image/gif"

  init?(of bytes: [UInt8]) {
    guard let kind = Self.allCases.first(where: { bytes.starts(with: $0.signature) }) else { return nil }
    self = kind
  }

  private var signature: [UInt8] {
    switch self {
    case .pdf: Array("%PDF-".utf8)
    case .png: [0x89, 0x50, 0x4E, 0x47]
    case .jpeg: [0xFF, 0xD8, 0xFF]
    case .gif: Array("GIF8".utf8)
    }
  }

  /// Types are the same in any case of letters (RFC 6838, 4.2).
  func contradicts(_ stated: String) -> Bool { !stated.isEmpty && stated.lowercased() != rawValue }

  /// For a file without a name.
  static func ending(of type: String?) -> String {
    switch type?.lowercased() {
    case "application/pdf": ".pdf"
    case "image/png": ".png"
    case "image/jpeg": ".jpg"
    case "image/gif": ".gif"
    case "text/csv": ".csv"
    case "text/plain": ".txt"
    case "text/xml", "application/xml": ".xml"
    case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx"
    case "application/vnd.oasis.opendocument.spreadsheet": ".ods"
    default: ""
    }
  }
}
