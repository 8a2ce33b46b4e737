package import FacturaLayout
package import FacturaPages

/// A paragraph as the layout file describes it.
package struct ParagraphNode: Sendable {
  package var content: Content
  package var style: ParagraphStyle
  /// Nothing if the element around it says what it means: a cell.
  package var role: Role?
  /// BCP 47, if it differs from the document's.
  package var language: String?

  package enum Content: Sendable {
    /// One stretch of one style: most of a bill.
    case text(TextTemplate, TextStyle)
    case words([WordsNode])
    /// One line with the number of pages in it.
    case late([TextTemplate], TextStyle)
  }
}

/// What stands between words.
package indirect enum WordsNode: Sendable {
  case text(TextTemplate, TextStyle, number: Int32)
  case lineBreak(TextStyle, number: Int32)
  case link(TextTemplate, [WordsNode], number: Int32)
  case language(String, [WordsNode], number: Int32)
  case conditional([Branch<WordsNode>])
  case loop(LoopNode<WordsNode>)
}
