package import FacturaGeometry

/// An RGB colour, 8 bits a channel.
public struct Color: Hashable, Sendable {
  /// `0xRRGGBB`.
  public var rgb: UInt32

  @inlinable
  public init(rgb: UInt32) {
    self.rgb = rgb
  }

  public static let black = Color(rgb: 0)
  public static let white = Color(rgb: 0xFFFFFF)
}

/// Lines and curves with their paint. Points are relative to the place where the path is put.
package struct Path: Sendable {
  package enum Step: Hashable, Sendable {
    case move(Point)
    case line(Point)
    /// A cubic Bézier curve: two control points and the end.
    case curve(Point, Point, Point)
    case rectangle(Rectangle)
    case close
  }

  package struct Stroke: Hashable, Sendable {
    package var width: Length
    package var color: Color
    /// Lengths of dash and gap in turn; empty for a solid line.
    package var dashes: [Length]

    package init(width: Length, color: Color, dashes: [Length] = []) {
      self.width = width
      self.color = color
      self.dashes = dashes
    }
  }

  package var steps: [Step]
  package var fill: Color?
  package var stroke: Stroke?

  package init(steps: [Step], fill: Color? = nil, stroke: Stroke? = nil) {
    self.steps = steps
    self.fill = fill
    self.stroke = stroke
  }
}

/// An image as it came: the bytes of a PNG, JPEG or SVG file, with the size that it states.
package final class ImageContent: Sendable {
  package enum Format: String, Sendable {
    case png, jpeg, svg
  }

  package let format: Format
  package let bytes: [UInt8]
  /// The file's own size: pixels at 96 to the inch, or what the SVG says.
  package let naturalSize: Size
  /// As the layout file names it, for messages.
  package let name: String

  package init(format: Format, bytes: [UInt8], naturalSize: Size, name: String) {
    self.format = format
    self.bytes = bytes
    self.naturalSize = naturalSize
    self.name = name
  }
}

/// A QR or bar code as dark and light modules.
package final class ModuleMatrix: Sendable {
  package let columns: Int
  /// 1 for a bar code: it is stretched to its height.
  package let rows: Int
  /// Row by row, `true` is dark; `columns × rows` of them.
  package let modules: [Bool]
  /// What the code says.
  package let text: String

  package init(columns: Int, rows: Int, modules: [Bool], text: String) {
    self.columns = columns
    self.rows = rows
    self.modules = modules
    self.text = text
  }
}

/// What can be encoded as a symbol.
package enum Symbology: String, Sendable, CaseIterable {
  /// ISO/IEC 18004, version and error correction by need.
  case qr
  /// ISO/IEC 15417.
  case code128
}
