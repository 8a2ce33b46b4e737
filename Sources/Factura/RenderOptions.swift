public import FacturaAmounts
public import FacturaInvoices

/// What a caller may decide about one rendering.
public struct RenderOptions: Sendable {
  /// What to do with a character that no font has.
  public enum MissingGlyphs: String, Sendable, CaseIterable {
    /// An error that names the text, its data path and the code points.
    case fail
    /// A warning, and a visible replacement on paper.
    case replace
  }

  /// What to do where paper and invoice differ. Each finished page is read back before it is drawn: figures, dates,
  /// texts, rows, QR codes.
  public enum Reconciliation: String, Sendable, CaseIterable {
    /// An error of kind `reconciliation`; what was written so far is no document.
    case stop
    /// Warnings.
    case report
    /// Pages aren't looked at.
    case off
  }

  /// How units of measure are printed.
  public enum UnitNames: String, Sendable, CaseIterable {
    /// `Unidad`
    case words
    /// `UND`, from the e-CF's table of units.
    case abbreviations
  }

  /// Whether amounts in pesos stand beside those in another currency.
  public enum PesoAmounts: String, Sendable, CaseIterable {
    case shown, hidden
  }

  /// Which service of the tax authority an e-CF was sent to: its QR code leads there. The signed file doesn't say.
  public enum FiscalEnvironment: String, Sendable, CaseIterable {
    case production, certification, test
  }

  /// In which state a fiscal document is issued, where the invoice itself can't say: an e-CF doesn't state a contingency,
  /// and is drawn before it is known whether it can be sent.
  public enum FiscalState: Hashable, Sendable {
    /// Sent later; it can be verified after 24 hours (Modelos ilustrativos 3.1).
    case deferred
    /// Issued without connection; it can be verified after 72 hours (Modelos ilustrativos 4.1).
    case contingency
    /// No valid document: no numbers and no QR code, a legend that says so, and where the e-CF can be found from 24 hours
    /// on (Modelos ilustrativos 3.2).
    case notValid(consultation: String?)
  }

  /// The language of fixed texts, dates and numbers; nothing for the invoice's own, or else the layout's.
  public var language: Language?
  public var missingGlyphs: MissingGlyphs
  /// Where pages end: by default as the invoice itself states it.
  public var pagination: Pagination
  public var reconciliation: Reconciliation
  /// One of the paper sizes that the layout declares, such as `letter`; nothing for its first.
  public var paper: String?
  /// Nothing for what the invoice states as `presentation.units`, or else words.
  public var unitNames: UnitNames?
  /// Nothing for what the invoice states as `presentation.pesoAmounts`, or else they are shown.
  public var pesoAmounts: PesoAmounts?
  /// Nothing for what the invoice states.
  public var fiscalState: FiscalState?
  /// Nothing for what the invoice states as `fiscal.environment`, or else production.
  public var fiscalEnvironment: FiscalEnvironment?
  /// Where pages that wait for the number of pages lie if there are too many for memory: in a file without a name
  /// that is gone when the rendering ends, however it ends. The library doesn't read the environment: a program whose
  /// users set `TMPDIR` hands it in, as the command does. Nothing for pages that may lie in no file: all wait in memory.
  public var temporaryFolder: String?
  /// What the rendering may know of the invoice. Pages that don't show all of it say in their margin that they have no
  /// fiscal value.
  public var privacy: PrivacyProfile = .full
  /// What is done to save paper. Pages that an e-CF states or a plan names stay as they are.
  public var saving: PaperSaving = .none

  public init(
    language: Language? = nil, missingGlyphs: MissingGlyphs = .fail, paper: String? = nil,
    pagination: Pagination = .stated, temporaryFolder: String? = "/tmp",
    reconciliation: Reconciliation = .stop,
  ) {
    self.language = language
    self.missingGlyphs = missingGlyphs
    self.paper = paper
    self.pagination = pagination
    self.temporaryFolder = temporaryFolder
    self.reconciliation = reconciliation
  }
}
