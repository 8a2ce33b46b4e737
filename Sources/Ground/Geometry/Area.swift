/// A place on a page: x grows right, y grows down, from the top left corner.
public struct Point: Hashable, Sendable {
  public var x: Length
  public var y: Length

  @inlinable
  public init(x: Length, y: Length) {
    self.x = x
    self.y = y
  }

  public static let zero = Point(x: .zero, y: .zero)

  @inlinable
  public static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
}

public struct Size: Hashable, Sendable {
  public var width: Length
  public var height: Length

  @inlinable
  public init(width: Length, height: Length) {
    self.width = width
    self.height = height
  }

  public static let zero = Size(width: .zero, height: .zero)
}

public struct Rectangle: Hashable, Sendable {
  public var origin: Point
  public var size: Size

  @inlinable
  public init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }
}

/// Distances from the four sides inwards.
public struct Insets: Hashable, Sendable {
  public var top: Length
  public var right: Length
  public var bottom: Length
  public var left: Length

  @inlinable
  public init(top: Length = .zero, right: Length = .zero, bottom: Length = .zero, left: Length = .zero) {
    self.top = top
    self.right = right
    self.bottom = bottom
    self.left = left
  }

  @inlinable
  public init(all length: Length) {
    self.init(top: length, right: length, bottom: length, left: length)
  }

  public static let zero = Insets(all: .zero)

  @inlinable
  public var horizontal: Length { left + right }
  @inlinable
  public var vertical: Length { top + bottom }
}
