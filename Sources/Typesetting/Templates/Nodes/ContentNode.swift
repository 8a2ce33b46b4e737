package import FacturaGeometry
package import FacturaLayout
package import FacturaPages

/// A box as the layout file describes it, checked, with its values still open.
package struct ContentNode: Sendable {
  package var kind: Kind
  /// Number in `Template.locations`.
  package var number: Int32
  package var keepsWithNext: Bool

  package indirect enum Kind: Sendable {
    case paragraph(ParagraphNode)
    case stack(StackNode, language: String?)
    case section(StackNode, language: String?)
    case keep(StackNode, language: String?)
    case pinned(StackNode)
    case columns(ColumnsNode)
    case panel(Panel.Style, StackNode, language: String?)
    case list(ListNode)
    case table(TableNode)
    case rule(Rule)
    case space(Length)
    case figure(FigureNode)
    case symbol(SymbolNode)
    case bars(BarsNode)
    /// Pictures and what is written about them; one of the children is the caption.
    case captioned(StackNode, language: String?)
    case caption(StackNode, language: String?)
    case pageBreak
    case conditional([Branch<ContentNode>])
    case loop(LoopNode<ContentNode>)
  }
}

/// One way of a condition; the last may have no test.
package struct Branch<Child: Sendable>: Sendable {
  package var test: Expression?
  package var children: [Child]
}

/// Children once for each element of a list.
package struct LoopNode<Child: Sendable>: Sendable {
  package var loop: Loop
  package var children: [Child]
}

/// A list and the variables that stand for its elements.
package struct Loop: Sendable {
  package var list: Expression
  package var slot: Int
  /// The slot that holds the number of the turn, from 1.
  package var numberSlot: Int?
  /// How many loops stand around it.
  package var depth: Int
  /// Number of the loop's element in the layout file.
  package var number: Int32
}

package struct StackNode: Sendable {
  package var children: [ContentNode]
  package var gap: Length
}

package struct ColumnsNode: Sendable {
  package var tracks: [Track]
  package var gap: Length
  package var alignment: Columns.VerticalAlignment
  package var cells: [ContentNode]
}

package struct ListNode: Sendable {
  package enum Marker: Sendable {
    case bullet(String)
    case number
  }

  package var marker: Marker
  package var attributes: GroupAttributes
  package var indent: Length
  package var style: TextStyle
  package var paragraphStyle: ParagraphStyle
  /// Items as stacks, with conditions and loops around them.
  package var items: StackNode
}

package struct FigureNode: Sendable {
  package var image: ImageContent
  package var width: Length?
  package var height: Length?
  package var alignment: HorizontalAlignment
  /// Nothing for decoration.
  package var alternative: TextTemplate?
  /// That the layout states for the words.
  package var language: String?
}

package struct SymbolNode: Sendable {
  package var symbology: Symbology
  package var value: TextTemplate
  package var size: Size
  package var quietZone: Length
  package var color: Color
  package var alignment: HorizontalAlignment
  package var alternative: TextTemplate
  /// That the layout states for the words.
  package var language: String?
}

package struct BarsNode: Sendable {
  package var loop: Loop
  package var value: Expression
  package var label: TextTemplate
  package var figure: TextTemplate
  package var highlight: Expression?
  package var style: TextStyle
  package var height: Length
  package var gap: Length
  package var color: Color
  package var highlightColor: Color
  package var alternative: TextTemplate
  /// What is said of each bar behind `alternative`; its label and figure if the layout doesn't say.
  package var itemAlternative: TextTemplate?
  /// That the layout states for the words.
  package var language: String?
}
