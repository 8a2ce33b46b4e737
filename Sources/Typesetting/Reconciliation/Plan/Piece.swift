import FacturaTemplates

/// A part of what a node of the layout draws.
indirect enum Piece: Sendable {
  /// Fixed words, in UTF-8.
  case words([UInt8])
  case value(Expression, ValueFormat, isUppercase: Bool)
  /// The number of pages, known at the end.
  case pageCount
  /// One of several, as a condition of the layout decides.
  case either([[Piece]])
}
