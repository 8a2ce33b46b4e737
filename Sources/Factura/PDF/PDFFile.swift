import FacturaDiagnostics
import FacturaPDFFiles

/// A PDF that is there, of whatever maker: its attachments, and a way to sign it.
///
///     let file = try PDFFile(path: "bill.pdf")
///     for attachment in try file.attachments { print(attachment.name, try file.contents(of: attachment).count) }
///
/// Damaged cross-reference tables are put right by looking for the objects. What a file may ask for is limited: nesting
/// to 100 levels, what its streams unpack to to 512 MiB.
public struct PDFFile: Sendable {
  /// Bytes of the largest file that is read.
  public static let sizeLimit = 1 << 30

  /// As they were given.
  public let bytes: [UInt8]
  /// What findings call it.
  public let name: String
  private let opened: OpenedPDF

  /// Reads a PDF in memory. `name` is how findings call it.
  ///
  /// - Throws: `FacturaError` of kind `data` if it is no PDF, is encrypted, or no document can be found in it.
  public init(bytes: [UInt8], name: String = "file.pdf") throws(FacturaError) {
    self.bytes = bytes
    self.name = name
    do throws(Failure<PDFFileFact>) {
      guard bytes.count <= Self.sizeLimit else {
        throw Failure(.tooLarge(bytes: bytes.count, limit: Self.sizeLimit))
      }
      opened = try OpenedPDF(bytes)
    } catch {
      throw FacturaError(.data, error.fact, at: SourceLocation(file: name))
    }
  }

  /// Reads a PDF file, or standard input for “-”.
  ///
  /// - Throws: `FacturaError` of kind `notFound` or `data`.
  public init(path: String) throws(FacturaError) {
    try self.init(
      bytes: OpenFile.everything(at: path, limit: Self.sizeLimit),
      name: path == "-" ? "standard input" : path)
  }

  /// All files inside, in the order of the document's own list, then of its pages.
  ///
  /// - Throws: `FacturaError` of kind `data` if the lists lead back to themselves or exceed a limit.
  public var attachments: [PDFAttachment] {
    get throws(FacturaError) {
      try read { reader throws(Failure<PDFFileFact>) in try reader.attachments().map { PDFAttachment($0) } }
    }
  }

  /// The attachment with a name, upper and lower case not told apart (as readers of Factur-X should).
  ///
  /// - Throws: `FacturaError` of kind `argument` if there is none; the finding names the nearest.
  public func attachment(named name: String) throws(FacturaError) -> PDFAttachment {
    let all = try attachments
    let wanted = name.lowercased()
    if let found = all.first(where: { $0.name.lowercased() == wanted || $0.fileName.lowercased() == wanted })
    {
      return found
    }
    let known = all.map(\.name)
    throw FacturaError(
      .argument,
      PDFFileFact.noSuchAttachment(name, nearest: Nearest.name(to: name, among: known), known: known),
      at: SourceLocation(file: self.name))
  }

  /// The bytes of an attachment of this file.
  ///
  /// - Throws: `FacturaError` of kind `data` if they are damaged or packed in a way that isn't known.
  public func contents(of attachment: PDFAttachment) throws(FacturaError) -> [UInt8] {
    try read { reader throws(Failure<PDFFileFact>) in try reader.contents(of: attachment.stated) }
  }

  func read<Answer>(
    _ work: (PDFReader) throws(Failure<PDFFileFact>) -> Answer,
  ) throws(FacturaError) -> Answer {
    do throws(Failure<PDFFileFact>) { return try work(opened.reader()) } catch {
      throw FacturaError(.data, error.fact, at: SourceLocation(file: name))
    }
  }
}

extension OpenFile {
  /// A whole file, or standard input for “-”.
  static func everything(at path: String, limit: Int) throws(FacturaError) -> [UInt8] {
    do throws(SystemError) {
      let file = path == "-" ? OpenFile(borrowing: 0) : try OpenFile(reading: path)
      if try file.status().isFolder { throw SystemError.isFolder }
      if let bytes = try file.readAll(limit: limit) { return bytes }
    } catch {
      throw FacturaError(.notFound, error.fact(path))
    }
    throw FacturaError(.data, FileFact.tooLarge(path, limit: limit))
  }
}
