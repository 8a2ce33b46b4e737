/// What to do with a character that no font has.
package enum MissingGlyphs: String, Sendable, CaseIterable {
  /// It is an error.
  case fail
  /// A visible mark stands for it, and a warning tells.
  case replace
}
