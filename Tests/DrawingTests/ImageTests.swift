import FacturaDiagnostics
import FacturaDrawing
import FacturaPages
import FacturaTestSupport
import Foundation
import Testing

struct ImageTests {
  @Test func aJPEGStandsInTheFileByteForByte() throws {
    let image = try TestImages.content(TestImages.jpeg)
    let bytes = try pdf([ToyPages.page([ToyPages.image(image, x: 10, y: 10, width: 48, height: 32)])])
    #expect(Data(bytes).range(of: Data(TestImages.jpeg)) != nil)
  }

  @Test(.enabled(if: Judge.pdfimages.isHere))
  func aLogoOnThreePagesStandsInTheFileOnce() throws {
    for bytes in [TestImages.jpeg, TestImages.alphaPNG] {
      let image = try TestImages.content(bytes)
      let page = ToyPages.page([ToyPages.image(image, x: 10, y: 10, width: 48, height: 32)])
      let list = try Judge.pdfimages.judge(try pdf([page, page, page]), "-list", "{}").output
      // Page, number, type, …, object: the object's number is the eleventh column.
      let rows = list.split(separator: "\n").dropFirst(2).map { $0.split(separator: " ") }
      #expect(rows.count >= 3)
      #expect(Set(rows.filter { $0[2] == "image" }.map { $0[10] }).count == 1, "\(list)")
    }
  }

  @Test func noImageAsksForInterpolation() throws {
    for bytes in [TestImages.jpeg, TestImages.alphaPNG] {
      let image = try TestImages.content(bytes)
      let file = try pdf([ToyPages.page([ToyPages.image(image, x: 10, y: 10, width: 48, height: 32)])])
      #expect(Data(file).range(of: Data("/Interpolate true".utf8)) == nil)
    }
  }

  @Test func anSVGStaysVectorsAndStandsInTheFileOnce() throws {
    let image = try TestImages.content(TestImages.svg)
    let page = ToyPages.page([ToyPages.image(image, x: 10, y: 10, width: 48, height: 48)])
    let one = Data(try pdf([page]))
    let three = Data(try pdf([page, page, page]))
    #expect(one.range(of: Data("/Subtype /Image".utf8)) == nil)
    #expect(one.components(of: "/Type /XObject") == three.components(of: "/Type /XObject"))
  }

  @Test(.enabled(if: Judge.pdfimages.isHere && Judge.pdftoppm.isHere))
  func aRichSVGStaysVectorsAndLooksTheSameInBothOutputs() throws {
    let image = try TestImages.content(TestImages.richSVG)
    let page = ToyPages.page(
      [ToyPages.image(image, x: 0, y: 0, width: 100, height: 100)], width: 100, height: 100)
    let file = try pdf([page])
    #expect(try Judge.pdfimages.judge(file, "-list", "{}").output.split(separator: "\n").count == 2)
    let printed = try Picture(png: try Judge.pdftoppm.bytes(from: file, "-r", "72", "-png", "{}"))
    let drawn = try Picture(png: try PNGPicture.bytes(of: page, resolution: 72, session: TestFonts.session()))
    for (x, y) in [(5, 5), (20, 50), (50, 50), (80, 50), (50, 20), (20, 80), (95, 95)] {
      #expect(
        distance(printed[x, y], drawn[x, y]) < 24,
        "(\(x), \(y)): \(String(printed[x, y], radix: 16)) and \(String(drawn[x, y], radix: 16))")
    }
  }

  /// The largest difference of a channel.
  private func distance(_ a: UInt32, _ b: UInt32) -> Int {
    [16, 8, 0].map { abs(Int(a >> $0 & 0xFF) - Int(b >> $0 & 0xFF)) }.max() ?? 0
  }

  @Test func imagesComeOutAtTheirPlaceInPixels() throws {
    let session = TestFonts.session()
    for bytes in [TestImages.jpeg, TestImages.alphaPNG, TestImages.svg] {
      let image = try TestImages.content(bytes)
      let page = ToyPages.page(
        [ToyPages.image(image, x: 20, y: 20, width: 60, height: 60)], width: 100, height: 100)
      let picture = try Picture(png: try PNGPicture.bytes(of: page, resolution: 72, session: session))
      #expect(picture[10, 10] == 0xFFFFFF)
      #expect(picture[50, 90] == 0xFFFFFF)
      let inside = picture[50, image.format == .png ? 75 : 40]
      #expect(
        inside >> 16 > 0x90 && inside & 0xFFFF != 0xFFFF, "\(image.format): \(String(inside, radix: 16))")
    }
  }

  @Test func anSVGIsSharpAtEveryResolution() throws {
    let svg = #"<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M4 0h4v8H4z"/></svg>"#
    let image = try TestImages.content(Array(svg.utf8))
    let page = ToyPages.page(
      [ToyPages.image(image, x: 0, y: 0, width: 100, height: 100)], width: 100, height: 100)
    let picture = try Picture(
      png: try PNGPicture.bytes(of: page, resolution: 300, session: TestFonts.session()))
    #expect(picture.width == 417 && picture[200, 208] == 0xFFFFFF && picture[216, 208] == 0x000000)
    #expect((0..<410).count { ![0x000000, 0xFFFFFF].contains(picture[$0, 208]) } <= 1)
  }

  @Test func aPageHasAsManyPixelsAsItsInches() throws {
    let page = ToyPages.page([], width: 612, height: 792)
    let picture = try Picture(
      png: try PNGPicture.bytes(of: page, resolution: 300, session: TestFonts.session()))
    #expect(picture.width == 2550 && picture.height == 3300)
  }

  @Test func aCMYKJPEGIsRefused() throws {
    let failure = #expect(throws: Failure<ImageFact>.self) {
      _ = try TestImages.content(TestImages.cmykJPEG, name: "foto.jpg")
    }
    #expect(failure?.fact.message == "image “foto.jpg” is a CMYK JPEG, but pages are RGB")
  }

  @Test func anImageThatEndsTooEarlyIsFoundAtOnce() throws {
    for (bytes, format) in [(TestImages.alphaPNG, "PNG"), (TestImages.jpeg, "JPEG")] {
      for length in stride(from: bytes.count - 1, to: 10, by: -1) {
        let failure = #expect(throws: Failure<ImageFact>.self, "\(length)") {
          _ = try TestImages.content(Array(bytes.prefix(length)))
        }
        #expect(failure?.fact.message.contains("is a damaged \(format)") == true)
      }
    }
  }

  @Test func aDamagedImageIsFoundByTheCheck() throws {
    for bytes in [TestImages.alphaPNG, TestImages.jpeg, TestImages.svg] {
      let image = try TestImages.content(bytes)
      try ImageCheck.verify(image)
      let damaged = try TestImages.content(TestImages.damaged(bytes))
      #expect(throws: Failure<ImageFact>.self, "\(image.format)") { try ImageCheck.verify(damaged) }
    }
  }

  /// Cairo alone would say of some of them that memory ran out.
  @Test func aCutOrSpoiltPNGIsCalledDamaged() throws {
    let whole = try TestImages.content(TestImages.alphaPNG, name: "a.png")
    var heard: Set<String> = []
    func check(_ bytes: [UInt8]) {
      let image = ImageContent(format: .png, bytes: bytes, naturalSize: whole.naturalSize, name: "a.png")
      do throws(Failure<ImageFact>) { try ImageCheck.verify(image) } catch {
        heard.insert(error.fact.message)
      }
    }
    for length in whole.bytes.indices { check(Array(whole.bytes[..<length])) }
    for index in whole.bytes.indices {
      var bytes = whole.bytes
      bytes[index] ^= 0xFF
      check(bytes)
    }
    let start = "image “a.png” is a damaged PNG: "
    #expect(heard == [start + "it ends too early", start + "its pixels can't be read"])
  }

  @Test func aDamagedImageStopsTheDrawingByName() throws {
    let damaged = try TestImages.content(TestImages.damaged(TestImages.alphaPNG), name: "firma.png")
    let page = ToyPages.page([ToyPages.image(damaged, x: 10, y: 10, width: 48, height: 32)])
    let error = #expect(throws: DrawingFailure.self) { _ = try pdf([page]) }
    guard case .fact(let failure) = error else { throw CancellationError() }
    #expect(failure.fact.code == "image.damaged")
    #expect(failure.fact.message == "image “firma.png” is a damaged PNG: its pixels can't be read")
  }
}

extension Data {
  /// How often the word stands in the data.
  func components(of word: String) -> Int {
    var count = 0
    var rest = startIndex..<endIndex
    while let found = range(of: Data(word.utf8), in: rest) {
      count += 1
      rest = found.upperBound..<endIndex
    }
    return count
  }
}
