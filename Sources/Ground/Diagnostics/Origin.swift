/// Where a box, a glyph run or a fragment came from: the node of the layout file, the path in the data, and
/// the turns of the loops around it.
///
/// It is small and plain, because it travels with every cell of a 60,000-row statement. Only the template can
/// spell it out as file:line:column and `/lines/17/net`, and does so when there is something to tell.
///
/// `public`, though no user of the library sees it: the compiler (Swift 6.3) looks into the functions of another
/// room only if they are public, and these are made for every cell.
public struct Origin: Hashable, Sendable {
  /// Number of the node in the compiled template; 0 for boxes that no layout file describes.
  public var node: Int32
  /// Number of the path pattern in the compiled template; 0 for text that did not come from the data.
  public var path: Int32
  public var turns: Turns

  @inlinable
  public init(node: Int32, path: Int32 = 0, turns: Turns = .none) {
    self.node = node
    self.path = path
    self.turns = turns
  }

  public static let none = Origin(node: 0)
}

/// The turn of each loop around a node, outermost first; −1 for a loop that isn't there.
///
/// Together with the node it names one instance of an element: the same row keeps its turns on every page that
/// it reaches.
public struct Turns: Hashable, Sendable {
  /// How many loops a layout file may nest.
  public static let limit = 4

  // Two pairs and not one vector of four: what holds such a vector is aligned to 16 bytes, and Swift asks the system
  // for memory of that kind in a way that costs twice as much.
  @usableFromInline var outer = SIMD2<Int32>(repeating: -1)
  @usableFromInline var inner = SIMD2<Int32>(repeating: -1)

  @inlinable
  public init() {}

  public static let none = Turns()

  /// Compared for every cell: two words, and no vectors.
  @inlinable @inline(__always)
  public static func == (a: Turns, b: Turns) -> Bool {
    unsafeBitCast(a.outer, to: UInt64.self) == unsafeBitCast(b.outer, to: UInt64.self)
      && unsafeBitCast(a.inner, to: UInt64.self) == unsafeBitCast(b.inner, to: UInt64.self)
  }

  @inlinable
  public subscript(depth: Int) -> Int32 {
    get { depth < 2 ? outer[depth] : inner[depth - 2] }
    set {
      if depth < 2 { outer[depth] = newValue } else { inner[depth - 2] = newValue }
    }
  }
}
