/// A place in a file that someone wrote: a layout file, an invoice, a text catalogue.
public struct SourceLocation: Hashable, Sendable {
  /// As the user named it.
  public var file: String
  /// From 1.
  public var line: Int
  /// From 1, in characters as an editor counts them; 0 if only the line is known.
  public var column: Int

  public init(file: String, line: Int, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourceLocation: CustomStringConvertible {
  public var description: String { column > 0 ? "\(file):\(line):\(column)" : "\(file):\(line)" }
}
