package import FacturaGeometry

/// Paper by the name that printers know it by (PWG 5101.1): `na_letter_8.5x11in`.
package struct Media: Hashable, Sendable {
  package let name: String

  package init(name: String) {
    self.name = name
  }

  package static let letter = Media(name: "na_letter_8.5x11in")
  package static let legal = Media(name: "na_legal_8.5x14in")
  package static let a4 = Media(name: "iso_a4_210x297mm")
  package static let a5 = Media(name: "iso_a5_148x210mm")

  /// The sheet for pages of this size; nothing for a roll, whose printer takes what comes.
  package init?(for size: PaperSize) {
    switch size {
    case .letter: self = .letter
    case .legal: self = .legal
    case .a4: self = .a4
    case .a5: self = .a5
    default: return nil
    }
  }
}
