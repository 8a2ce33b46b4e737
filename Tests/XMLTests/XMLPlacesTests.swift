import FacturaXML
import Testing

@Suite struct XMLPlacesTests {
  private let text = """
    <?xml version="1.0"?>\r
    <!-- <b/> --><a xmlns:x = 'urn:x' k="xmlns:no='1'" xmlns="urn:d&amp;"><b>ñ€😀</b><c/>\
    <![CDATA[<b>]]><b><b/></b></a >

    """

  private func places(_ bytes: [UInt8]) throws -> XMLPlaces { try XMLPlaces(bytes, name: "a.xml") }

  @Test func elementsKnowWhereTheyBeginAndEnd() throws {
    let places = try places(Array(text.utf8))
    let words = places.document.root.elements.map {
      String(decoding: places.text[places.range(of: $0)], as: UTF8.self)
    }
    #expect(words == ["<b>ñ€😀</b>", "<c/>", "<b><b/></b>"])
    let root = String(decoding: places.text[places.range(of: places.document.root)], as: UTF8.self)
    #expect(root.hasPrefix("<a xmlns:x") && root.hasSuffix("</a >"))
  }

  @Test func declarationsAreThoseOfTheTagItself() throws {
    let places = try places(Array(text.utf8))
    let found = places.declarations(of: places.document.root)
    #expect(found.map(\.prefix) == ["x"] && found.map(\.uri) == ["urn:x"])
  }

  /// Whatever the encoding, what is put in behind characters of one to four bytes stands there and nowhere else.
  @Test(arguments: ["UTF-8", "UTF-8 mark", "UTF-16LE", "UTF-16BE", "UTF-16BE bare"])
  func textIsPutInInTheEncodingOfTheFile(encoding: String) throws {
    let big = encoding.contains("BE")
    func encoded(_ text: String) -> [UInt8] {
      if encoding.hasPrefix("UTF-8") { return Array(text.utf8) }
      return text.utf16.flatMap {
        big ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)]
      }
    }
    let mark: [UInt8] =
      switch encoding {
      case "UTF-8 mark": [0xEF, 0xBB, 0xBF]
      case "UTF-16LE": [0xFF, 0xFE]
      case "UTF-16BE": [0xFE, 0xFF]
      default: []
      }
    let places = try places(mark + encoded(text))
    let second = try #require(places.document.root.element(named: "c"))
    let place = places.range(of: second).lowerBound
    let changed = places.replacing(place..<place, with: "<é😀/>")
    #expect(changed == mark + encoded(text.replacing("<c/>", with: "<é😀/><c/>")))
  }

  @Test func characterSetsOfOneByteKeepTheirBytes() throws {
    for (name, euro) in [("ISO-8859-1", "&#x20AC;"), ("windows-1252", "\u{80}"), ("US-ASCII", "&#x20AC;")] {
      let head = Array("<?xml version='1.0' encoding='\(name)'?><a>".utf8)
      let middle: [UInt8] = name == "US-ASCII" ? [0x78] : [0xF1, 0xE9]
      let bytes = head + middle + Array("<b/></a>".utf8)
      let places = try places(bytes)
      let element = try #require(places.document.root.element(named: "b"))
      let place = places.range(of: element).upperBound
      let letter = name == "US-ASCII" ? Array("&#xF1;".utf8) : [0xF1]
      let written = euro.unicodeScalars.map { UInt8($0.value) }
      #expect(
        places.replacing(place..<place, with: "ñ€") == head + middle + Array("<b/>".utf8) + letter + written
          + Array("</a>".utf8))
    }
  }
}
