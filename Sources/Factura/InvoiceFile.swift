public import FacturaDiagnostics
import FacturaFormats
public import FacturaInvoices
import FacturaXML

/// An invoice as it was read, with what was found on the way.
public struct InvoiceFile: Sendable {
  /// What invoices can be read from; told apart by content.
  public enum Format: String, Sendable {
    /// Factura's own JSON.
    case json
    /// A Dominican e-CF.
    case ecf
    /// A UBL invoice or credit note.
    case ubl
    /// A CrossIndustryInvoice: Factur-X, ZUGFeRD 2, XRechnung.
    case cii

    /// The layout of an invoice that names none; one that there is.
    fileprivate var layoutName: String? {
      let name: String? =
        switch self {
        case .json: nil
        case .ecf: "ecf"
        case .ubl, .cii: "en16931"
        }
      return name.flatMap { Layout.builtIn.contains($0) ? $0 : nil }
    }
  }

  /// More than a statement of a million records; protects against files that are no invoices.
  public static let sizeLimit = 1 << 30

  /// What findings call the file: its path, or “standard input”.
  public let name: String
  public let invoice: Invoice
  public let format: Format
  /// Warnings and notes; an error would have thrown, unless the invoice could be read nevertheless.
  public let findings: [Finding]
  /// The XML file, byte for byte, for a PDF to hold: an e-CF under the name that the DGII gives it, issuer's number and
  /// e-NCF, another under the invoice's number. Nothing for JSON.
  public let original: AttachedFile?

  /// The layout that this invoice asks for: the one that it names, or that of its format.
  public var layoutName: String? {
    invoice.layout ?? format.layoutName
  }

  /// Reads an invoice in memory. `name` is how findings call it.
  ///
  /// - Throws: `FacturaError` of kind `data`.
  public init(bytes: [UInt8], name: String = "invoice") throws(FacturaError) {
    try self.init(MemorySource(bytes), name: name)
  }

  /// Reads an invoice file, or standard input for “-”. The usage records of a JSON file stay in it and are read when
  /// they are printed: the file must not change before the rendering is done.
  ///
  /// - Throws: `FacturaError` of kind `notFound` or `data`.
  public init(path: String) throws(FacturaError) {
    let name = path == "-" ? "standard input" : path
    try self.init(Self.open(path, name: name), name: name)
  }

  /// Puts together what an archive keeps apart: the invoice in our own JSON, and the XML file that it was read from or
  /// that belongs to it. `format` is that of the XML, if there is one.
  ///
  /// - Throws: `FacturaError` of kind `data`.
  package init(json: [UInt8], original: [UInt8]?, format: Format, name: String) throws(FacturaError) {
    do throws(Finding) {
      invoice = try InvoiceJSON.read(from: MemorySource(json), name: name)
    } catch {
      throw FacturaError(.data, [error])
    }
    self.name = name
    self.format = format
    findings = []
    self.original = original.map { [invoice] in Self.attachment($0, of: invoice, format) }
  }

  private init(_ source: any ByteSource, name: String) throws(FacturaError) {
    let read: Contents
    do throws(Finding) { read = try Self.read(source, name: name) } catch {
      throw FacturaError(.data, [error])
    }
    guard let invoice = read.invoice, !read.findings.contains(where: { $0.severity == .error }) else {
      throw FacturaError(.data, read.findings)
    }
    self.name = name
    self.invoice = invoice
    format = read.format
    findings = read.findings
    original = read.original.map { [format] in Self.attachment($0, of: invoice, format) }
  }

  private struct Contents {
    var invoice: Invoice?
    var format: Format
    var findings: [Finding] = []
    var original: [UInt8]?
  }

  private static func attachment(_ original: [UInt8], of invoice: Invoice, _ format: Format) -> AttachedFile {
    format == .ecf ? signed(original, of: invoice) : source(original, of: invoice, format)
  }

  /// `R-2027-0815.xml`
  private static func source(_ original: [UInt8], of invoice: Invoice, _ format: Format) -> AttachedFile {
    let number = (invoice.number ?? "").unicodeScalars.map { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || (48...57).contains(scalar.value)) || scalar == "-"
        ? Character(scalar) : "-"
    }
    let isNumber = number.contains { $0 != "-" }
    return AttachedFile(
      name: isNumber ? String(number.prefix(60)) + ".xml" : "\(format.rawValue).xml", bytes: original,
      relationship: .source, description: "\(format.rawValue.uppercased()) \(invoice.number ?? "")")
  }

  /// An e-CF with its signature.
  private static func signed(_ original: [UInt8], of invoice: Invoice) -> AttachedFile {
    let number = invoice.fiscal?.ncf ?? ""
    let isNumber = !number.isEmpty && number.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let issuer = (invoice.seller.taxID ?? "").filter { $0.isASCII && $0.isNumber }
    var attachment = AttachedFile(
      name: isNumber ? "\(issuer)\(number).xml" : "e-CF.xml", bytes: original, relationship: .source,
      description: isNumber ? "e-CF \(number)" : "e-CF")
    attachment.modified = invoice.fiscal?.signedAt
    return attachment
  }

  private static func read(_ source: any ByteSource, name: String) throws(Finding) -> Contents {
    switch try InvoiceFormat(recognising: source.beginning(), name: name) {
    case .json: return Contents(invoice: try InvoiceJSON.read(from: source, name: name), format: .json)
    case .ecf:
      // Read whole: an e-CF has at most 10,000 lines.
      let bytes = try source.markup(name: name)
      let (invoice, findings) = ECFReader.read(bytes, name: name)
      return Contents(invoice: invoice, format: .ecf, findings: findings, original: bytes)
    case .ubl:
      let bytes = try source.markup(name: name)
      let (invoice, findings) = UBLReader.read(bytes, name: name)
      return Contents(invoice: invoice, format: .ubl, findings: findings, original: bytes)
    case .cii:
      let bytes = try source.markup(name: name)
      let (invoice, findings) = CIIReader.read(bytes, name: name)
      return Contents(invoice: invoice, format: .cii, findings: findings, original: bytes)
    }
  }

  private static func open(_ path: String, name: String) throws(FacturaError) -> any ByteSource {
    do throws(SystemError) {
      let file = path == "-" ? OpenFile(borrowing: 0) : try OpenFile(reading: path)
      let status = try file.status()
      if status.isFolder { throw SystemError.isFolder }
      if status.isRegular, path != "-" { return FileSource(file, name: name, count: status.size) }
      if let bytes = try file.readAll(limit: sizeLimit) { return MemorySource(bytes) }
    } catch {
      throw FacturaError(.notFound, error.fact(path))
    }
    throw FacturaError(.data, FileFact.tooLarge(name, limit: sizeLimit))
  }
}

extension ByteSource {
  /// Enough to recognise the format by: of JSON the first character that is no space.
  fileprivate func beginning() throws(Finding) -> [UInt8] {
    let start = try bytes(upTo: min(count, 1 << 8))
    let isJSON = start.first { $0 > 0x20 } == UInt8(ascii: "{")
    return isJSON ? start : try bytes(upTo: min(count, 1 << 16))
  }

  /// A whole XML file. One that is too large isn't even read.
  fileprivate func markup(name: String) throws(Finding) -> [UInt8] {
    try XMLLimits().check(byteCount: count, name: name)
    return try bytes(upTo: count)
  }

  private func bytes(upTo length: Int) throws(Finding) -> [UInt8] {
    var problem: Finding?
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, filled in
      do throws(Finding) { filled = try read(at: 0, into: UnsafeMutableRawBufferPointer(buffer)) } catch {
        problem = error
      }
    }
    if let problem { throw problem }
    return bytes
  }
}
