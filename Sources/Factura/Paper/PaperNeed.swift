public import FacturaInvoices

/// What paper one way of printing a document takes.
public struct PaperNeed: Hashable, Sendable {
  public var profile: PrivacyProfile
  public var saving: PaperSaving
  public var sides: PrintedSides
  /// Of one copy.
  public var pages: Int
  public var copies: Int

  public init(
    _ profile: PrivacyProfile = .full, _ saving: PaperSaving = .none, on sides: PrintedSides = .one,
    pages: Int,
    copies: Int = 1,
  ) {
    self.profile = profile
    self.saving = saving
    self.sides = sides
    self.pages = pages
    self.copies = copies
  }

  public var sheetsPerCopy: Int { sides.sheets(forPages: pages) }
  /// Of all copies.
  public var sheets: Int { max(0, copies) * sheetsPerCopy }
}
