/// A place in a file that someone wrote: a layout file, an invoice, a text catalogue.
public struct SourceLocation: Hashable, Sendable {
  /// As the user named it.
  public var file: String
  /// From 1; 0 for the file as a whole, which may have no lines.
  public var line: Int
  /// From 1, in characters as an editor counts them; 0 if only the line is known.
  public var column: Int

  public init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourceLocation: CustomStringConvertible {
  public var description: String {
    if line == 0 { return file }
    return column > 0 ? "\(file):\(line):\(column)" : "\(file):\(line)"
  }
}
