import FacturaGeometry
import FacturaPages

/// A rectangle of a page as PDF has it: from the lower left corner, upwards.
struct PageFrame: Hashable {
  var left: Length
  var bottom: Length
  var right: Length
  var top: Length

  init(_ frame: Rectangle, on pageHeight: Length) {
    left = frame.origin.x
    right = frame.origin.x + frame.size.width
    top = pageHeight - frame.origin.y
    bottom = top - frame.size.height
  }
}

extension PageFrame {
  /// About as tall as letters are: a page doesn't know their fonts.
  static func box(of placed: PlacedRun) -> Rectangle {
    let size = placed.run.size
    let top = Point(x: placed.baseline.x, y: placed.baseline.y - size)
    return Rectangle(origin: top, size: Size(width: placed.run.width, height: size * 5 / 4))
  }

  /// Around all points of a path; control points lie outside a curve, if anywhere.
  static func box(of placed: PlacedPath) -> Rectangle? {
    var box: Rectangle?
    for point in placed.path.steps.flatMap(corners) {
      let corner = Rectangle(origin: point + placed.position, size: .zero)
      box = box?.union(corner) ?? corner
    }
    return box
  }

  private static func corners(of step: Path.Step) -> [Point] {
    switch step {
    case .move(let point), .line(let point): [point]
    case .curve(let a, let b, let end): [a, b, end]
    case .rectangle(let area):
      [
        area.origin,
        Point(x: area.origin.x + area.size.width, y: area.origin.y + area.size.height),
      ]
    case .close: []
    }
  }
}

extension Rectangle {
  /// The smallest rectangle around both.
  func union(_ other: Rectangle) -> Rectangle {
    let left = min(origin.x, other.origin.x)
    let top = min(origin.y, other.origin.y)
    let right = max(origin.x + size.width, other.origin.x + other.size.width)
    let bottom = max(origin.y + size.height, other.origin.y + other.size.height)
    return Rectangle(
      origin: Point(x: left, y: top), size: Size(width: right - left, height: bottom - top))
  }
}

extension PDFText {
  /// `[left bottom right top]`
  mutating func append(_ frame: PageFrame) {
    append("[")
    append(frame.left)
    append(" ")
    append(frame.bottom)
    append(" ")
    append(frame.right)
    append(" ")
    append(frame.top)
    append("]")
  }
}
