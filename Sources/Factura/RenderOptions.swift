public import FacturaAmounts

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

  /// The language of fixed texts, dates and numbers; nothing for the invoice's own, or else the layout's.
  public var language: Language?
  public var missingGlyphs: MissingGlyphs
  /// Where pages end: by default as the invoice itself states it.
  public var pagination: Pagination
  public var reconciliation: Reconciliation
  /// One of the paper sizes that the layout declares, such as `letter`; nothing for its first.
  public var paper: String?
  /// Where pages that wait for the number of pages lie if there are too many for memory: in a file without a name
  /// that is gone when the rendering ends, however it ends. The library doesn't read the environment: a program whose
  /// users set `TMPDIR` hands it in, as the command does.
  public var temporaryFolder: String

  public init(
    language: Language? = nil, missingGlyphs: MissingGlyphs = .fail, paper: String? = nil,
    pagination: Pagination = .stated, temporaryFolder: String = "/tmp", reconciliation: Reconciliation = .stop,
  ) {
    self.language = language
    self.missingGlyphs = missingGlyphs
    self.paper = paper
    self.pagination = pagination
    self.temporaryFolder = temporaryFolder
    self.reconciliation = reconciliation
  }
}
