import FacturaDiagnostics
import FacturaGeometry
import FacturaPages
import Testing

struct ImageProbeTests {
  private func probe(_ bytes: [UInt8]) throws -> ImageContent {
    try ImageProbe.content(bytes: bytes, name: "logo")
  }

  private func probe(_ text: String) throws -> ImageContent { try probe(Array(text.utf8)) }

  private func png(width: [UInt8], height: [UInt8]) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + width + height
      + [8, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] + Array("IEND".utf8) + [0, 0, 0, 0]
  }

  private func jpeg(marker: UInt8, bits: UInt8 = 8, components: UInt8 = 3) -> [UInt8] {
    [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, marker, 0, 17, bits, 0, 96, 0, 192, components, 0xFF, 0xD9]
  }

  private func message(_ work: () throws -> ImageContent) -> String {
    do { return "read as \(try work().format)" } catch let failure as Failure<ImageFact> {
      return failure.fact.message
    } catch { return "\(error)" }
  }

  @Test func pixelsAreNinetySixToTheInch() throws {
    let image = try probe(png(width: [0, 0, 0, 96], height: [0, 0, 0, 192]))
    #expect(image.format == .png)
    #expect(image.naturalSize == Size(width: .points(72), height: .points(144)))
    let photo = try probe(jpeg(marker: 0xC2))
    #expect(photo.format == .jpeg)
    #expect(photo.naturalSize == Size(width: .points(144), height: .points(72)))
  }

  @Test(arguments: [
    ("width='20mm' height='1in'", 56_693, 72_000), ("width='96px' height='96'", 72_000, 72_000),
    ("viewBox='0 0 96 48'", 72_000, 36_000), ("width='12.5pt' viewBox='0,0,100,50'", 12_500, 6_250),
    ("width='100%' height='100%' viewBox='-5 -5 96 96'", 72_000, 72_000),
  ])
  func anSVGStatesItsSize(attributes: String, width: Int, height: Int) throws {
    let text =
      "\u{FEFF}<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a \"<b>\">]><!-- <text> -->\n<svg \(attributes)/>"
    let size = try probe(text).naturalSize
    #expect(size == Size(width: .millipoints(width), height: .millipoints(height)))
  }

  @Test func whatIsNoImageIsSaidSo() {
    for text in ["", "hello", "<html/>", "GIF89a", "  "] {
      #expect(message { try probe(text) } == "image “logo” is neither PNG nor JPEG nor SVG")
    }
  }

  @Test func hugeImagesAreRefused() {
    #expect(
      message { try probe(png(width: [0, 1, 0, 0], height: [0, 1, 0, 0])) }
        == "image “logo” has 65536 × 65536 pixels, but at most 64 million are read, 32767 to a side")
    #expect(
      message { try probe(png(width: [255, 255, 255, 255], height: [255, 255, 255, 255])) }
        == "image “logo” has 4294967295 × 4294967295 pixels, but at most 64 million are read, 32767 to a side"
    )
  }

  @Test func jpegsThatPDFCannotCarryAreRefused() {
    #expect(
      message { try probe(jpeg(marker: 0xC0, components: 4)) }
        == "image “logo” is a CMYK JPEG, but pages are RGB")
    #expect(
      message { try probe(jpeg(marker: 0xC3)) }
        == "image “logo” is a JPEG with lossless coding, which PDF has no reader for")
    #expect(
      message { try probe(jpeg(marker: 0xC9)) }
        == "image “logo” is a JPEG with arithmetic coding, which PDF has no reader for")
    #expect(
      message { try probe(jpeg(marker: 0xC1, bits: 12)) }
        == "image “logo” is a JPEG with 12 bits a component, which PDF has no reader for")
  }

  @Test func everyCutThroughAHeaderIsAFactAndNoTrap() {
    let whole = [png(width: [0, 0, 0, 9], height: [0, 0, 0, 9]), jpeg(marker: 0xC0)]
    for bytes in whole {
      for length in 0..<bytes.count {
        #expect(!message { try probe(Array(bytes.prefix(length))) }.hasPrefix("read"))
      }
    }
    let svg = "<svg width='1' height='1'><style>a{b:c}</style><path d='M0'/><![CDATA[x]]></svg>"
    for length in 0..<svg.utf8.count { _ = message { try probe(Array(svg.utf8.prefix(length))) } }
  }

  @Test(arguments: ["text", "mask", "filter", "foreignObject", "script"])
  func elementsThatDependOnTheMachineAreRefused(element: String) {
    let text = "<svg:svg xmlns:svg='x' width='1' height='1'><svg:g><svg:\(element)/></svg:g></svg:svg>"
    #expect(
      message { try probe(text) }
        == "image “logo” uses <\(element)>, which can't be drawn the same everywhere")
  }

  @Test func linksAreRefused() {
    let text = "<svg width='1' height='1'><a href='https://x.example/'><path d='M0'/></a></svg>"
    #expect(message { try probe(text) } == "image “logo” has a link <a>, which can't be followed from a page")
  }

  /// Each could bring in what is refused where it is seen.
  @Test func whatHidesElementsIsRefused() {
    for (declaration, body, element) in [
      ("", "<image href='data:image/svg+xml;base64,AA=='/>", "image"),
      ("<!DOCTYPE svg [<!ENTITY l \"<text x='0'>\">]>", "&l;", "text"),
      ("<!DOCTYPE svg [<!ENTITY l '&#60;text>'>]>", "&l;", "!ENTITY"),
    ] {
      let text = "\(declaration)<svg width='1' height='1'>\(body)</svg>"
      #expect(
        message { try probe(text) }
          == "image “logo” uses <\(element)>, which can't be drawn the same everywhere")
    }
    let plain =
      "<!DOCTYPE svg [<!ENTITY ns 'http://www.w3.org/2000/svg'>]><svg xmlns='&ns;' width='1' height='1'/>"
    #expect(message { try probe(plain) } == "read as svg")
  }

  @Test func filterFunctionsAreRefused() {
    for style in ["style='fill:red; filter : blur(2px)'", "filter='blur(2px)'"] {
      let text = "<svg width='1' height='1'><path \(style)/></svg>"
      #expect(
        message { try probe(text) } == "image “logo” uses <filter>, which can't be drawn the same everywhere")
    }
  }

  @Test func nothingOutsideTheFileIsRead() {
    for (body, target) in [
      ("<image xlink:href='../secret.png'/>", "../secret.png"),
      ("<use href=\"http://x.example/a.svg#b\"/>", "http://x.example/a.svg#b"),
      ("<style>@import url(x.css);</style>", "@import"),
    ] {
      let text = "<svg width='1' height='1'>\(body)</svg>"
      #expect(message { try probe(text) } == "image “logo” refers to “\(target)” outside itself")
    }
    let inside = "<svg width='1' height='1'><use href='#a'/><image href='data:image/png;base64,AA=='/></svg>"
    #expect(message { try probe(inside) } == "read as svg")
  }

  @Test func anSVGWithoutASizeIsRefused() {
    for attributes in [
      "", "width='5'", "width='2em' height='2em'", "width='0' height='0'", "viewBox='0 0 1'",
    ] {
      #expect(
        message { try probe("<svg \(attributes)></svg>") }
          == "image “logo” states neither width and height nor a viewBox")
    }
  }
}
