package import FacturaDiagnostics

/// The text of a PDF, as far as it can be read back.
package struct PDFText: Sendable {
  /// A leaf of the structure, or a line of a page without structure.
  package struct Block: Hashable, Sendable {
    /// From 1.
    package var page: Int
    package var text: String
    /// Number of the table row that it stands in, from 1; nothing outside tables, and without structure.
    package var row: Int?
  }

  /// In the order of the structure tree if there is one; what it doesn't name follows, page by page.
  package var blocks: [Block] = []
  package var pageCount = 0
  /// Width of each page in points, from its media box; nothing where that can't be read.
  package var pageWidths: [Int?] = []
  /// Whether the structure tree gave the order.
  package var isTagged = false
  /// Fonts in use without a way from glyphs to characters.
  package var silentFonts: [String] = []
  /// Pictures of one component, which may be codes.
  package var bitmaps: [PDFBitmap] = []

  package init() {}
}

/// A picture of dark and light, row by row.
package struct PDFBitmap: Hashable, Sendable {
  /// The page that shows it, from 1: each that does has its own.
  package var page: Int
  package var columns: Int
  package var rows: Int
  package var isDark: [Bool]
}

extension PDFReader {
  /// All text by structure, and the pictures that may be codes.
  package func text() throws(Failure<PDFFileFact>) -> PDFText {
    var collector = TextCollector(self)
    try collector.run()
    return collector.text
  }
}
