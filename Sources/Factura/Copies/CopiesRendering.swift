public import FacturaDiagnostics

/// On how many sides of a sheet is printed.
public enum PrintedSides: String, Hashable, Sendable, CaseIterable {
  case one, two

  /// How many sheets so many pages take.
  public func sheets(forPages pages: Int) -> Int {
    self == .one ? pages : pages / 2 + pages % 2
  }
}

/// Several copies of one document, each with its own mark, in one file.
public struct CopiesRendering: Sendable {
  /// The whole PDF.
  public let bytes: [UInt8]
  /// SHA-256 of the pages as a plain PDF without marks, as 64 hexadecimal figures: the same for every copy, today and
  /// later. `render(_:with:as: .plain)` writes those bytes.
  public let baseHash: String
  public let copies: Int
  /// Without an empty back.
  public let pagesPerCopy: Int
  public let sheetsPerCopy: Int
  /// Of the file, empty backs included.
  public let pageCount: Int
  public let findings: [Finding]

  public var sheets: Int { copies * sheetsPerCopy }
}
