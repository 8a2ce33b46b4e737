import FacturaDiagnostics
import FacturaXML
import Testing

@Suite struct XMLFaultTests {
  private func fault(_ text: String, limits: XMLLimits = XMLLimits()) -> String {
    fault(Array(text.utf8), limits: limits)
  }

  private func fault(_ bytes: [UInt8], limits: XMLLimits = XMLLimits()) -> String {
    do {
      _ = try XMLDocument(bytes, name: "a.xml", limits: limits)
      return "read"
    } catch {
      return "\(error)"
    }
  }

  @Test func whatIsNotXMLIsNamed() {
    #expect(fault("") == "a.xml:1:1: error: the file is empty")
    #expect(fault(" \n ") == "a.xml:1:1: error: the file holds nothing but white space or a byte order mark")
    #expect(
      fault("\n{\"a\": 1}\n") == """
        a.xml:2:1: error: this is not XML: it begins with “{"a": 1}”
          hint: it looks like JSON; if it is an invoice, draw it: factura render
        """)
    #expect(fault("%PDF-1.5\nx") == "a.xml:1:1: error: this is not XML: it begins with “%PDF-1.5”")
  }

  @Test func tagsThatDoNotMatchAreShownAtBothPlaces() {
    #expect(
      fault("<a>\n  <b>\n  </c>\n</a>") == """
        a.xml:3:3: error: element “b” of line 2 is still open, but “c” is closed here
          hint: write </b> before it
        """)
    #expect(
      fault("<a>\n  <b>\n  x\n") == """
        a.xml:2:3: error: element “b” is never closed
          hint: write </b> where it ends; if the file was cut off, get it whole again
        """)
    #expect(fault("<a/><b/>").hasPrefix("a.xml:1:5: error: something follows the end of the root element"))
    #expect(fault("<!-- only -->") == "a.xml:1:14: error: there is no element in the file")
  }

  @Test(arguments: ["<b", "<b c=\"d", "</b", "<"]) func aFileCutInATagSaysSo(tag: String) {
    #expect(
      fault("<a>\n  \(tag)") == """
        a.xml:2:3: error: the file ends in the middle of a tag
          hint: if the file was cut off, get it whole again
        """)
  }

  @Test func entitiesAndAmpersandsAreExplained() {
    #expect(
      fault("<a>\n x&nbsp;y</a>") == """
        a.xml:2:3: error: the entity “&nbsp;” is not known
          hint: write the character itself, or &amp; for the ampersand
        """)
    #expect(fault("<a>R & D</a>") == "a.xml:1:6: error: an ampersand stands alone\n  hint: write &amp;")
    #expect(fault("<a>AT&T</a>") == "a.xml:1:6: error: an ampersand stands alone\n  hint: write &amp;")
    #expect(
      fault("<a>&#0;</a>") == """
        a.xml:1:4: error: a character reference is not a number of an allowed character
          hint: write it like &#8212; or &#x2014;
        """)
    #expect(fault("<a>&#xD800;</a>").hasPrefix("a.xml:1:4: error: a character reference is not"))
  }

  @Test func attributesAreExplained() {
    #expect(fault("<a b='1' b='2'/>") == "a.xml:1:1: error: the attribute “b” is given twice")
    #expect(fault("<a b/>").contains("error: the attribute “b” has no value"))
    #expect(
      fault("<a b=1/>").contains(
        "error: the value of an attribute has no quotes\n  hint: write name=\"value\""))
    #expect(fault("<a b='<'/>").contains("error: the value of an attribute contains “<”\n  hint: write &lt;"))
    #expect(
      fault("<a>\n<x:b/></a>") == """
        a.xml:2:1: error: the prefix “x” is not declared
          hint: declare it: xmlns:x="…"
        """)
    #expect(fault("<a><1/></a>").contains("a.xml:1:5: error: not well-formed: "))
  }

  @Test func documentTypesAreRefusedWithAllTheirEntities() {
    let laughs = """
      <?xml version="1.0"?>
      <!DOCTYPE lolz [ <!ENTITY a "ha"> <!ENTITY b "&a;&a;&a;"> <!ENTITY c "&b;&b;&b;"> ]>
      <lolz>&c;</lolz>
      """
    #expect(
      fault(laughs) == """
        a.xml:2:1: error: a document type declaration (<!DOCTYPE …>) is not allowed
          hint: remove the declaration; write characters themselves instead of entities
        """)
    let external = "<!DOCTYPE r [ <!ENTITY x SYSTEM 'file:///etc/hostname'> ]><r>&x;</r>"
    #expect(fault(external).contains("a document type declaration"))
    #expect(fault("<!DOCTYPE r SYSTEM 'http://127.0.0.1/r.dtd'><r/>").contains("a document type declaration"))
  }

  @Test func limitsAreNamed() {
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(fault(deep) == "a.xml:1:301: error: elements are nested deeper than 100 levels")
    var limits = XMLLimits()
    limits.bytes = 10
    #expect(
      fault("<abcdefghi/>", limits: limits)
        == """
        a.xml:1: error: the file has 12 bytes, but at most 10 are read
          hint: divide it, or take out the files that lie inside it
        """)
    limits = XMLLimits()
    limits.nodes = 3
    #expect(
      fault("<a><b/><b/><b/></a>", limits: limits)
        == """
        a.xml:1:12: error: the file has more than 3 elements and texts
          hint: divide it, or take out the files that lie inside it
        """)
    limits = XMLLimits()
    limits.text = 1000
    let long = String(repeating: "x", count: 1001)
    let tooLong = """
      error: a text is longer than 1000 bytes
        hint: take out the file that lies inside it, and hand it over beside it
      """
    #expect(fault("<a>\(long)</a>", limits: limits) == "a.xml:1:4: " + tooLong)
    #expect(fault("<a k='\(long)'/>", limits: limits) == "a.xml:1:1: " + tooLong)
  }

  @Test(.timeLimit(.minutes(1))) func manyAttributesAreRefusedBeforeTheyAreCompared() {
    let many = (0..<200_000).map { " a\($0)='>'" }.joined()
    #expect(fault("<r><x\(many)/></r>") == "a.xml:1:4: error: an element has more than 256 attributes")
  }

  @Test func controlCharactersAreRefusedHoweverTheyAreWritten() throws {
    for value: UInt32 in [0x7F, 0x80, 0x85, 0x9F, 0xFDD0, 0x1FFFE] {
      let character = String(try #require(Unicode.Scalar(value)))
      let name = String(value, radix: 16, uppercase: true)
      for written in [character, "&#x\(name);", "&#\(value);"] {
        #expect(fault("<a>\n<b/>é&amp;\(written)</a>").hasPrefix("a.xml:2:11: error: the text has the "))
        #expect(fault("<a k='é\t\(written)'/>").hasPrefix("a.xml:1:9: error: the text has the "))
        #expect(fault("<a k='\(written)'/>").contains("U+" + (value < 0x100 ? "00" : "") + name))
      }
    }
  }

  @Test func tabsAreSpaces() throws {
    let root = try XMLDocument(Array("<a k='1\t2&#9;3'>4\t5&#9;6\n7&#13;8\u{A0}</a>".utf8), name: "a.xml")
      .root
    #expect(root.text == "4 5 6\n7 8\u{A0}")
    #expect(root.attribute("k")?.value == "1 2 3")
  }

  @Test func forbiddenCharactersAreShownWhereTheyStand() {
    let hint = "hint: remove it, or write the character that was meant"
    #expect(
      fault("<a>\nx\u{7}</a>") == "a.xml:2:2: error: the text has the control character U+0007\n  \(hint)")
    #expect(fault("<a k='\u{FFFE}'/>") == "a.xml:1:7: error: the text has the noncharacter U+FFFE\n  \(hint)")
    #expect(fault("<a>\u{0}</a>") == "a.xml:1:4: error: the text has the control character U+0000\n  \(hint)")
    let surrogate = Array("<a>é".utf8) + [0xED, 0xA0, 0x80] + Array("</a>".utf8)
    #expect(
      fault(surrogate) == """
        a.xml:1:5: error: these bytes are not UTF-8
          hint: save the file as UTF-8, or name its encoding in the first line
        """)
    #expect(fault(Array("<a>".utf8) + [0xE9] + Array("</a>".utf8)).hasPrefix("a.xml:1:4: error: these bytes"))
  }

  @Test func utf16IsReadStrictly() throws {
    func bytes(_ units: [UInt16], isBig: Bool) -> [UInt8] {
      units.flatMap { isBig ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }
    let open = Array("\u{FEFF}<a>\nñ".utf16)
    let close = Array("</a>".utf16)
    for isBig in [true, false] {
      let pair = bytes(open + [0xD83D, 0xDE00] + close, isBig: isBig)
      #expect(try XMLDocument(pair, name: "a.xml").root.text == "\nñ😀")
      for lone: [UInt16] in [[0xD83D], [0xDE00], [0xD83D, 0xD83D, 0xDE00]] {
        let name = String(lone[0], radix: 16, uppercase: true)
        #expect(
          fault(bytes(open + lone + close, isBig: isBig)) == """
            a.xml:2:2: error: the text has half a character, the lone surrogate U+\(name)
              hint: save the file as UTF-8
            """)
      }
      #expect(fault(bytes(open + [0xD83D], isBig: isBig)).contains("the lone surrogate U+D83D"))
      #expect(
        fault(bytes(open + close, isBig: isBig) + [0x0A]) == """
          a.xml:2:6: error: the file is written in UTF-16 and ends in the middle of a character
            hint: save the file as UTF-8
          """)
    }
    #expect(
      fault([0xFF, 0xFE]) == "a.xml:1:1: error: the file holds nothing but white space or a byte order mark")
  }

  @Test func declaredEncodingsAreRead() throws {
    let latin =
      Array("<?xml version='1.0' encoding='ISO-8859-1'?><a k='x'>a".utf8) + [0xF1] + Array("o<b/></a>".utf8)
    let root = try XMLDocument(latin, name: "a.xml").root
    #expect(root.text == "año")
    #expect(root.element(named: "b")?.location.column == 56)
    let windows =
      Array("<?xml version=\"1.0\" encoding=\"windows-1252\"?><a>".utf8) + [0x80] + Array("</a>".utf8)
    #expect(try XMLDocument(windows, name: "a.xml").root.text == "€")
    let wide = "<?xml version='1.0' encoding='UTF-16'?><a>ñ</a>".utf16.flatMap {
      [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    #expect(try XMLDocument([0xFF, 0xFE] + wide, name: "a.xml").root.text == "ñ")
    #expect(
      try XMLDocument([0xEF, 0xBB, 0xBF] + Array("<a/>".utf8), name: "a.xml").root.location.column == 1)
    #expect(
      fault("<?xml version='1.0' encoding='EBCDIC-9'?><a/>") == """
        a.xml:1: error: the encoding “EBCDIC-9” is not known
          hint: save the file as UTF-8
        """)
  }

  @Test func damagedFilesAreFaultsAndNeverTraps() {
    let sample = Array(
      """
      <?xml version="1.0"?>
      <ECF xmlns:x="urn:x"><a k='1' x:l="&#233;">t &amp; u</a><!-- c --><![CDATA[ z ]]><b/></ECF>
      """.utf8)
    for length in 0..<(sample.count - 1) {
      #expect(fault(Array(sample.prefix(length))) != "read")
    }
    var seed: UInt64 = 42
    for _ in 0..<2000 {
      var bytes = sample
      for _ in 0..<2 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int(seed >> 33) % bytes.count] = UInt8(truncatingIfNeeded: seed >> 24)
      }
      _ = fault(bytes)
    }
  }

  @Test func filesAreReadFromSeveralThreadsAtOnce() async throws {
    await withTaskGroup(of: Bool.self) { group in
      for number in 0..<16 {
        group.addTask {
          let text = "<r>" + (0..<500).map { "<i n='\($0)'>\(number)</i>" }.joined() + "</r>"
          let root = try? XMLDocument(Array(text.utf8), name: "a.xml").root
          return root?.elements.allSatisfy { $0.text == "\(number)" } ?? false
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }
}
