public import FacturaInvoices

/// A way of printing a document: what it shows, how its pages are put together, and on how many sides of a sheet.
public struct PaperWay: Hashable, Sendable {
  public var profile: PrivacyProfile
  public var saving: PaperSaving
  public var sides: PrintedSides

  public init(
    _ profile: PrivacyProfile = .full, _ saving: PaperSaving = .none, on sides: PrintedSides = .one,
  ) {
    self.profile = profile
    self.saving = saving
    self.sides = sides
  }
}

/// What paper one way of printing a document takes.
public struct PaperNeed: Hashable, Sendable {
  public var way: PaperWay
  /// Of one copy.
  public var pages: Int
  public var copies: Int

  public init(_ way: PaperWay = PaperWay(), pages: Int, copies: Int = 1) {
    self.way = way
    self.pages = pages
    self.copies = copies
  }

  public var sheetsPerCopy: Int { way.sides.sheets(forPages: pages) }
  /// Of all copies.
  public var sheets: Int { max(0, copies) * sheetsPerCopy }
}
