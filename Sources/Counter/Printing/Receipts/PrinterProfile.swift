package import FacturaDrawing
package import FacturaGeometry

/// What one kind of receipt printer is like: everything that its bytes depend on.
package struct PrinterProfile: Hashable, Sendable {
  /// What a receipt ends with.
  package enum Cut: String, Sendable, CaseIterable {
    case none, partial, full
  }

  package var name: String
  package var paper: PaperSize
  package var head: DotHead
  /// How many rows of dots are sent at once: what the printer's memory holds.
  package var band: Int
  /// From so many empty rows on the paper is fed instead of printed white; 0 never.
  package var blank: Int
  /// What is fed behind the receipt, in rows of dots.
  package var feed: Int
  package var cut: Cut
}
