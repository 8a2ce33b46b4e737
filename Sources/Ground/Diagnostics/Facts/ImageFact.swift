/// What can be wrong with an image file.
package enum ImageFact: Fact {
  /// Neither PNG, nor JPEG, nor SVG.
  case unknownFormat(name: String)
  /// The file starts well, but can't be read to its end; `detail` says what is missing.
  case damaged(name: String, format: String, detail: String)
  /// More pixels than a page can use.
  case tooLarge(name: String, width: Int, height: Int, limit: Int)
  /// Four colour components (ISO 32000-1, 8.6.4.4): pages are RGB.
  case cmyk(name: String)
  /// Lossless or arithmetic coding, which a PDF reader can't decode (ISO 32000-1, 7.4.8).
  case unsupportedJPEG(name: String, process: String)
  /// An SVG element whose picture depends on the machine or would come out as pixels.
  case unsupportedElement(name: String, element: String)
  /// An SVG that points outside itself.
  case externalReference(name: String, target: String)
  /// An SVG without a size of its own.
  case noSize(name: String)

  package var code: String {
    switch self {
    case .unknownFormat: "image.unknown-format"
    case .damaged: "image.damaged"
    case .tooLarge: "image.too-large"
    case .cmyk: "image.cmyk"
    case .unsupportedJPEG: "image.unsupported-jpeg"
    case .unsupportedElement: "image.unsupported-element"
    case .externalReference: "image.external-reference"
    case .noSize: "image.no-size"
    }
  }

  package var message: String {
    switch self {
    case .unknownFormat(let name): "image “\(name)” is neither PNG nor JPEG nor SVG"
    case .damaged(let name, let format, let detail): "image “\(name)” is a damaged \(format): \(detail)"
    case .tooLarge(let name, let width, let height, let limit):
      "image “\(name)” has \(width) × \(height) pixels, but at most \(limit) million are read, "
        + "32767 to a side"
    case .cmyk(let name): "image “\(name)” is a CMYK JPEG, but pages are RGB"
    case .unsupportedJPEG(let name, let process):
      "image “\(name)” is a JPEG with \(process), which PDF has no reader for"
    case .unsupportedElement(let name, "a"):
      "image “\(name)” has a link <a>, which can't be followed from a page"
    case .unsupportedElement(let name, let element):
      "image “\(name)” uses <\(element)>, which can't be drawn the same everywhere"
    case .externalReference(let name, let target): "image “\(name)” refers to “\(target)” outside itself"
    case .noSize(let name): "image “\(name)” states neither width and height nor a viewBox"
    }
  }

  package var hints: [String] {
    switch self {
    case .unknownFormat: ["save it as PNG, JPEG or SVG"]
    case .damaged: ["save it again from the program that made it"]
    case .tooLarge: ["make it smaller: 300 pixels to the inch are enough for print"]
    case .cmyk: ["convert it to RGB or grey"]
    case .unsupportedJPEG: ["save it as a baseline or progressive JPEG"]
    case .unsupportedElement(_, "text"): ["convert the text to outlines"]
    case .unsupportedElement(_, "a"): ["remove <a>, and keep what stands in it"]
    case .unsupportedElement: ["flatten it to shapes, or save the image as PNG"]
    case .externalReference: ["embed what it refers to"]
    case .noSize: ["give the svg element width and height, or a viewBox"]
    }
  }
}
