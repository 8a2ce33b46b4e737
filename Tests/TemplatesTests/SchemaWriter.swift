import FacturaTemplates

/// Writes the vocabulary as an XML Schema, for editors. It is as strict as a schema can be; the compiler is stricter.
struct SchemaWriter {
  private var text = ""

  static func schema() -> String {
    var writer = SchemaWriter()
    writer.writeAll()
    return writer.text
  }

  private mutating func writeAll() {
    text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- The vocabulary of layout files, for editors. Written by a test from the same table that the compiler
           follows: to change it, change Vocabulary.swift and record. docs/layout-files.md explains each name. -->
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">

      """
    for (name, pattern) in Self.patterns { writeType(name, pattern: pattern) }
    for element in Vocabulary.elements { write(element) }
    text += "</xs:schema>\n"
  }

  // MARK: Types

  private static let length = #"(0|[0-9]+(\.[0-9]+)?(pt|mm|cm|in|em))"#
  private static let alignment = #"(start|left|right|center|decimal\([0-9]\))"#
  private static let patterns: [(String, String)] = [
    ("length", length),
    ("insets", "\(length)( \(length)( \(length) \(length))?)?"),
    ("color", #"#[0-9A-Fa-f]{3}|#[0-9A-Fa-f]{6}|[^#].*"#),
    ("stroke", #"none|\#(length) [^ ]+( (dashed|dotted|solid))?"#),
    ("alignment", alignment),
    ("alignments", "\(alignment)( +\(alignment))*"),
  ]

  private mutating func writeType(_ name: String, pattern: String) {
    text += """
        <xs:simpleType name="\(name)">
          <xs:restriction base="xs:string"><xs:pattern value="\(pattern)"/></xs:restriction>
        </xs:simpleType>

      """
  }

  // MARK: Elements

  private mutating func write(_ element: ElementRule) {
    let children = children(of: element)
    let isMixed = holdsText(element)
    text +=
      "  <xs:element name=\"\(element.name)\">\n    <xs:complexType\(isMixed ? " mixed=\"true\"" : "")>\n"
    if !children.isEmpty {
      text += "      <xs:choice minOccurs=\"0\" maxOccurs=\"unbounded\">\n"
      for child in children { text += "        <xs:element ref=\"\(child)\"/>\n" }
      text += "      </xs:choice>\n"
    }
    for attribute in element.attributes { write(attribute) }
    text += "    </xs:complexType>\n  </xs:element>\n"
  }

  private func children(of element: ElementRule) -> [String] {
    if case .sameAsParent = element.content {
      return Vocabulary.elements.map(\.name).filter { $0 != "layout" && $0 != "part" }
    }
    return Vocabulary.children(of: element.content, outer: [])
  }

  private func holdsText(_ element: ElementRule) -> Bool {
    switch element.content {
    case .words, .wordsOrBlocks, .sameAsParent, .text: true
    case .empty, .blocks, .elements: false
    }
  }

  private mutating func write(_ attribute: AttributeRule) {
    let use = attribute.isRequired ? " use=\"required\"" : ""
    let start = "      <xs:attribute name=\"\(attribute.name)\"\(use)"
    switch attribute.kind {
    case .name, .style, .font, .language, .file, .text, .test, .list, .figure, .sums, .tracks, .angle:
      text += start + " type=\"xs:string\"/>\n"
    case .length: text += start + " type=\"length\"/>\n"
    case .insets: text += start + " type=\"insets\"/>\n"
    case .color: text += start + " type=\"color\"/>\n"
    case .stroke: text += start + " type=\"stroke\"/>\n"
    case .alignment: text += start + " type=\"alignment\"/>\n"
    case .alignments: text += start + " type=\"alignments\"/>\n"
    case .yesNo: write(start, oneOf: ["yes", "no"])
    case .word(let words): write(start, oneOf: words)
    case .words(let words): write(start, someOf: words)
    case .number(let range):
      text += start + ">\n        <xs:simpleType><xs:restriction base=\"xs:integer\">"
      text +=
        "<xs:minInclusive value=\"\(range.lowerBound)\"/><xs:maxInclusive value=\"\(range.upperBound)\"/>"
      text += "</xs:restriction></xs:simpleType>\n      </xs:attribute>\n"
    }
  }

  private mutating func write(_ start: String, oneOf words: [String]) {
    text += start + ">\n        <xs:simpleType>\(restriction(words))</xs:simpleType>\n      </xs:attribute>\n"
  }

  private mutating func write(_ start: String, someOf words: [String]) {
    text += start + ">\n        <xs:simpleType><xs:list><xs:simpleType>\(restriction(words))</xs:simpleType>"
    text += "</xs:list></xs:simpleType>\n      </xs:attribute>\n"
  }

  private func restriction(_ words: [String]) -> String {
    let values = words.map { "<xs:enumeration value=\"\($0)\"/>" }.joined()
    return "<xs:restriction base=\"xs:string\">\(values)</xs:restriction>"
  }
}
