import FacturaDiagnostics
import FacturaXML
import Testing

func read(_ text: String, limits: XMLLimits = XMLLimits()) throws -> XMLElement {
  try XMLDocument(Array(text.utf8), name: "a.xml", limits: limits).root
}

@Suite struct XMLDocumentTests {
  @Test func elementsAttributesAndTextsKeepTheirOrder() throws {
    let root = try read(#"<p b="1" a="2">Hello <b>x</b>, <i/>you</p>"#)
    #expect(root.name == "p")
    #expect(root.attributes.map(\.name) == ["b", "a"])
    #expect(root.attribute("a")?.value == "2")
    #expect(root.attribute("c") == nil)
    let children = root.children.map { child in
      switch child {
      case .element(let element): "<\(element.name)>"
      case .text(let text): text.value
      }
    }
    #expect(children == ["Hello ", "<b>", ", ", "<i>", "you"])
    #expect(root.text == "Hello , you")
    #expect(root.element(named: "b")?.text == "x")
  }

  @Test func entitiesAndCDATAAreResolved() throws {
    let root = try read("<a t='&lt;&quot;&#xE9;'>&amp;&#65;<![CDATA[<b>&amp;]]>é<!-- no -->z</a>")
    #expect(root.attribute("t")?.value == "<\"é")
    #expect(root.text == "&A<b>&amp;éz")
    #expect(root.children.map { _ in 1 }.count == 1)
  }

  @Test func namespacesAreKnown() throws {
    let root = try read(#"<x:a xmlns:x="urn:x" xmlns="urn:d" x:k="1" k="2"><b/></x:a>"#)
    #expect(root.name == "a")
    #expect(root.prefix == "x")
    #expect(root.namespace == "urn:x")
    #expect(root.element(named: "b")?.namespace == "urn:d")
    #expect(root.attributes.count == 2)
    #expect(root.attributes[0].namespace == "urn:x")
    #expect(root.attribute("k")?.value == "2")
  }

  @Test func pathsNumberNamesakes() throws {
    let root = try read("<ECF><D><Item/><Item><Monto/></Item></D><E/></ECF>")
    let item = try #require(root.element(named: "D")?.elements(named: "Item").last)
    #expect(item.element(named: "Monto")?.path.text == "/ECF/D/Item[2]/Monto")
    #expect(root.element(named: "E")?.path.text == "/ECF/E")
    #expect(item.parent?.parent == root)
  }

  @Test func trimmedTextLosesOnlyItsEnds() throws {
    #expect(try read("<a>\n  x  y\t</a>").trimmedText == "x  y")
    #expect(try read("<a>  </a>").trimmedText == "")
    #expect(try read("<a/>").trimmedText == "")
  }

  @Test func aHundredThousandElementsAndTenMegabytesAreRead() throws {
    let item =
      "<Item><Nombre>Servicio de internet &amp; voz número uno</Nombre><Monto>1234.50</Monto></Item>\n"
    let root = try read("<L>" + String(repeating: item, count: 110_000) + "</L>")
    #expect(root.elements.reduce(0) { count, _ in count + 1 } == 110_000)
    var last: XMLElement?
    for element in root.elements { last = element }
    #expect(last?.location.line == 110_000)
  }
}

@Suite struct XMLLocationTests {
  let text = """
    <?xml version="1.0"?>
    <!-- áé > -->
    <layout
        name='a>b' xmlns:x="urn:x"
        x:size="A4 &amp; más {here}">
      <p>ñandú &lt;<b>x</b> &#8212;tail<!-- c -->end</p><q/><r></r>
      after <![CDATA[ <z> ]]> last
    </layout>
    """

  private func place(_ location: FacturaDiagnostics.SourceLocation?) -> String {
    location?.description ?? "none"
  }

  @Test func elementsAndAttributesKnowLineAndColumn() throws {
    let root = try read(text)
    #expect(place(root.location) == "a.xml:3:1")
    #expect(place(root.attribute("name")?.location) == "a.xml:4:5")
    #expect(place(root.attributes.last?.location) == "a.xml:5:5")
    #expect(place(root.element(named: "p")?.location) == "a.xml:6:3")
    #expect(place(root.element(named: "p")?.element(named: "b")?.location) == "a.xml:6:16")
    #expect(place(root.element(named: "q")?.location) == "a.xml:6:53")
    #expect(place(root.element(named: "r")?.location) == "a.xml:6:57")
  }

  @Test func placesInsideTextsAreFoundBehindEntitiesAndComments() throws {
    let root = try read(text)
    let p = try #require(root.element(named: "p"))
    let texts = p.children.compactMap { child -> XMLText? in
      if case .text(let text) = child { text } else { nil }
    }
    #expect(texts.map(\.value) == ["ñandú <", " —tailend"])
    #expect(place(texts[0].location) == "a.xml:6:6")
    #expect(place(texts[0].location(at: "ñandú ".utf8.count)) == "a.xml:6:12")
    #expect(place(texts[1].location) == "a.xml:6:24")
    #expect(place(texts[1].location(at: " —".utf8.count)) == "a.xml:6:32")
    #expect(place(texts[1].location(at: " —tail".utf8.count)) == "a.xml:6:46")
    let size = try #require(root.attributes.last)
    #expect(place(size.location(at: "A4 & más ".utf8.count)) == "a.xml:5:26")
    let last = root.children.reduce(XMLText?.none) { found, child in
      if case .text(let text) = child { text } else { found }
    }
    #expect(place(last?.location(at: "\n  after  ".utf8.count)) == "a.xml:7:19")
  }

  /// A file without line ends is asked for a column at each of its elements. Reckoned from the line's start each time, these
  /// would take 150 million steps.
  @Test func columnsOfALineOfManyElementsAreKnownAtOnce() throws {
    let count = 5_000
    let text = "<a>" + String(repeating: "<b>ñandú</b>", count: count) + "</a>"
    let elements = try XMLDocument(Array(text.utf8), name: "a.xml").root.elements
    #expect(elements.map(\.location.column) == (0..<count).map { 4 + 12 * $0 })
  }

  @Test func columnsHoldInLongLinesAndWithWindowsLineEnds() throws {
    let long = String(repeating: "<a k=\"é\"/>", count: 30_000)
    let root = try read("<r>\r\n" + long + "<z> \r\n  x</z></r>")
    let z = try #require(root.element(named: "z"))
    #expect(place(z.location) == "a.xml:2:300001")
    guard case .text(let text)? = z.children.first(where: { _ in true }) else { throw Finding(XMLFact.empty) }
    #expect(text.value == " \n  x")
    #expect(place(text.location(at: 4)) == "a.xml:3:3")
  }

  @Test func aTagInACommentOrCDATADoesNotConfuseTheScan() throws {
    let root = try read("<r><!-- <a b='> --><![CDATA[<c d=\"]]><?pi <e>?><f g='1'/>t</r>")
    let f = try #require(root.element(named: "f"))
    #expect(place(f.location) == "a.xml:1:48")
    #expect(place(f.attribute("g")?.location(at: 0)) == "a.xml:1:54")
  }
}
