/// A character of an invoice by its number, and whether a text may have it: the same for every reader.
package struct CodePoint: Hashable, Sendable {
  package let value: UInt32

  @inlinable
  package init(_ value: UInt32) {
    self.value = value
  }

  /// C0, U+007F and C1 (Unicode 16.0, §23.1), which no font shows, but for tab, line feed and carriage return.
  @inlinable
  package var isRefusedControl: Bool {
    value < 0x20 && value != 0x09 && value != 0x0A && value != 0x0D || (0x7F...0x9F).contains(value)
  }

  /// C0, U+007F and C1 (Unicode 16.0, §23.1).
  package var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }

  /// Unicode 16.0, §23.7. It would stop the drawing.
  @inlinable
  package var isNoncharacter: Bool {
    value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
  }

  /// `U+0007`
  package var name: String {
    let figures = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - figures.count)) + figures
  }
}
