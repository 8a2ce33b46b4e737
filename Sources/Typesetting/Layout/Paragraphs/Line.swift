import FacturaGeometry

/// Where a line begins and ends in its text.
struct Line: Hashable, Sendable {
  var start: TextPosition
  /// Behind the last character that is seen. Spaces up to `contentEnd` hang past the line's end.
  var inkEnd: TextPosition
  /// Before the line feed, if one ended the line.
  var contentEnd: TextPosition
  /// Where the next line begins.
  var end: TextPosition
  /// Without what hangs, with the hyphen.
  var width: Length
  /// The line ends at a soft hyphen and shows it.
  var isHyphenated = false
}
