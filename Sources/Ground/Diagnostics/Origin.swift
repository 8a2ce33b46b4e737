/// Where a box, a glyph run or a fragment came from: the node of the layout file, the path in the data, and
/// the turns of the loops around it.
///
/// It is small and plain, because it travels with every cell of a 60,000-row statement. Only the template can
/// spell it out as file:line:column and `/lines/17/net`, and does so when there is something to tell.
package struct Origin: Hashable, Sendable {
  /// Number of the node in the compiled template; 0 for boxes that no layout file describes.
  package var node: Int32
  /// Number of the path pattern in the compiled template; 0 for text that did not come from the data.
  package var path: Int32
  package var turns: Turns

  @inlinable
  package init(node: Int32, path: Int32 = 0, turns: Turns = .none) {
    self.node = node
    self.path = path
    self.turns = turns
  }

  package static let none = Origin(node: 0)
}

/// The turn of each loop around a node, outermost first; −1 for a loop that isn't there.
///
/// Together with the node it names one instance of an element: the same row keeps its turns on every page that
/// it reaches.
package struct Turns: Hashable, Sendable {
  /// How many loops a layout file may nest.
  package static let limit = 4

  package var values: SIMD4<Int32>

  @inlinable
  package init(values: SIMD4<Int32>) {
    self.values = values
  }

  package static let none = Turns(values: SIMD4(repeating: -1))

  @inlinable
  package subscript(depth: Int) -> Int32 {
    get { values[depth] }
    set { values[depth] = newValue }
  }
}
