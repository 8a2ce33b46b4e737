extension Protection {
  /// What may be done with a protected document by those who open it with its password (ISO 32000-1, table 22).
  /// Programs that honour it do so by agreement: encryption doesn't enforce it.
  public struct Permissions: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// On paper, in full resolution.
    public static let print = Permissions(rawValue: 1)
    /// Taking text and pictures out.
    public static let copy = Permissions(rawValue: 2)
    public static let change = Permissions(rawValue: 4)
    public static let annotate = Permissions(rawValue: 8)
    public static let fillForms = Permissions(rawValue: 16)
    /// Inserting, turning and removing pages.
    public static let assemble = Permissions(rawValue: 32)

    public static let all: Permissions = [.print, .copy, .change, .annotate, .fillForms, .assemble]
  }
}
