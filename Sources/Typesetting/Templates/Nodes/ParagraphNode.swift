package import FacturaLayout
package import FacturaPages

/// A paragraph as the layout file describes it. A class, as rows and cells are: it is asked for with every bill.
package final class ParagraphNode: Sendable {
  package let content: Content
  package let style: ParagraphStyle
  /// Nothing if the element around it says what it means: a cell.
  package let role: Role?
  /// BCP 47, if it differs from the document's.
  package let language: String?

  package enum Content: Sendable {
    /// One stretch of one style: most of a bill.
    case text(TextTemplate, TextStyle)
    case words([WordsNode])
    /// One line with the number of pages in it.
    case late([TextTemplate], TextStyle)
  }

  init(content: Content, style: ParagraphStyle, role: Role?, language: String? = nil) {
    self.content = content
    self.style = style
    self.role = role
    self.language = language
  }
}

/// What stands between words.
package indirect enum WordsNode: Sendable {
  case text(TextTemplate, TextStyle, number: Int32)
  case lineBreak(TextStyle, number: Int32)
  case link(LinkNode)
  case language(String, [WordsNode], number: Int32)
  case conditional([Branch<WordsNode>])
  case loop(LoopNode<WordsNode>)
}

package struct LinkNode: Sendable {
  package var target: TextTemplate
  /// What is said of the link; nothing for its words.
  package var alternative: TextTemplate?
  package var words: [WordsNode]
  package var number: Int32
}
