import FacturaDiagnostics
public import FacturaFinishing
import FacturaInvoices
import FacturaTemplates

/// What kind of PDF is written.
public enum PDFKind: Sendable {
  /// PDF/A-3a and PDF/UA-1: for archives, for readers aloud, and for other files inside it.
  case archival(Archival = Archival())
  /// An ordinary PDF without structure and without other files. Only this kind can be protected with a password,
  /// because an archive must be able to open what it keeps (ISO 19005-3, 6.1.3).
  case plain

  /// Archival, with the original of an e-CF or other XML invoice inside, and with the files that the invoice holds.
  ///
  ///     try renderer.render(file.invoice, with: layout, as: .archival(of: file, with: layout))
  ///
  /// Hand in the options of the rendering if it has any: see `Archival(of:with:options:)`.
  public static func archival(
    of file: InvoiceFile, with layout: Layout? = nil, options: RenderOptions = RenderOptions(),
  ) -> PDFKind {
    .archival(Archival(of: file, with: layout, options: options))
  }
}

/// What an archival PDF holds besides its pages.
public struct Archival: Sendable {
  /// Other files inside, in the order in which readers list them.
  public var attachments: [AttachedFile]
  /// The XML invoice that makes it a Factur-X file. It is attached too, before the others.
  public var facturX: FacturX?

  public init(attachments: [AttachedFile] = [], facturX: FacturX? = nil) {
    self.attachments = attachments
    self.facturX = facturX
  }

  /// The original of an e-CF or other XML invoice as `source`, or of an e-CF as `data` where the layout says that it isn't
  /// its printed representation; nothing for JSON, which is nobody's original. Then the files that the invoice holds
  /// (BG-24), as far as they can be carried: `SupportingFiles` says which can't.
  ///
  /// - Parameter options: of the rendering. In the state “not valid” pages say that there is no e-CF yet, and none is inside.
  public init(
    of file: InvoiceFile, with layout: Layout? = nil, options: RenderOptions = RenderOptions(),
  ) {
    let original = file.original(with: layout, options: options).map { [$0] } ?? []
    self.init(attachments: original + SupportingFiles(of: file, besides: original).files)
  }
}

extension InvoiceFile {
  /// The original as it goes along with what a layout draws. A layout that isn't the printed representation of an e-CF has
  /// lines of its own: the e-CF is the data behind them (ISO 19005-3, annex E). Pages that say that there is no e-CF yet
  /// have none (Modelos ilustrativos 3.2).
  public func original(
    with layout: Layout?, options: RenderOptions = RenderOptions(),
  ) -> AttachedFile? {
    if options.applied(to: invoice).fiscal?.notValid == true { return nil }
    var attachment = original
    if let layout, layout.isNoRepresentation, invoice.fiscal != nil { attachment?.relationship = .data }
    return attachment
  }
}

extension Layout {
  /// `fiscal="none"`
  var isNoRepresentation: Bool { template.fiscalTypes?.isEmpty ?? false }
}

extension PDFKind {
  /// Checked, before anything is drawn; nothing for a plain PDF.
  ///
  /// - Throws: `FacturaError` of kind `argument`.
  func enclosures(_ options: RenderOptions) throws(FacturaError) -> Enclosures? {
    guard case .archival(let archival) = self else { return nil }
    if options.privacy != .full, archival.facturX != nil || !archival.attachments.isEmpty {
      throw FacturaError(.argument, PrivacyFact.attachments(profile: options.privacy.rawValue))
    }
    var attachments = archival.attachments
    if let facturX = archival.facturX {
      for attachment in attachments where FacturX.fileNames.contains(attachment.name.lowercased()) {
        throw FacturaError(.argument, FacturXFact.reservedName(attachment.name))
      }
      attachments.insert(facturX.attachment, at: 0)
    }
    do throws(Failure<AttachmentFact>) {
      return Enclosures(try AttachmentList(attachments), facturX: archival.facturX?.claim)
    } catch {
      throw FacturaError(.argument, error.fact)
    }
  }
}
