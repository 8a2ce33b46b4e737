import FacturaPDFFiles
import FacturaTestSupport
import Testing

/// A stretch of text of a finished file, as a screen reader is given it.
///
/// Poppler tells the texts of each element, but not its language; the objects tell languages, but their texts only to
/// who knows fonts. Both tell the elements in the same order.
struct SpokenText {
  var text: String
  var language: String

  static func texts(of pdf: [UInt8]) throws -> [SpokenText] {
    let reader = try PDFReader(pdf)
    let catalog = try reader.catalog()
    let language = try reader.entry("Lang", of: catalog).string
    let own = String(decoding: try #require(language), as: UTF8.self)
    let tree = try reader.dictionary("StructTreeRoot", of: catalog)
    let root = try #require(tree)
    var elements: [Element] = []
    try collect(reader.entry("K", of: root), own, reader, into: &elements)
    var next = elements.makeIterator()
    var open: [(indent: Int, language: String)] = []
    var texts: [SpokenText] = []
    for line in try Judge.pdfinfo.judge(pdf, "-struct-text", "{}").output.split(separator: "\n") {
      let indent = line.prefix { $0 == " " }.count
      let said = line.dropFirst(indent)
      if said.hasPrefix("\"") {
        let around = open.last { $0.indent < indent }
        texts.append(
          SpokenText(text: String(said.dropFirst().dropLast()), language: around?.language ?? own))
      } else if !said.hasPrefix("/"), !said.hasPrefix("Object ") {
        let element = next.next()
        #expect(said.hasPrefix(try #require(element).type))
        open.removeAll { $0.indent >= indent }
        open.append((indent, element?.language ?? own))
      }
    }
    #expect(next.next() == nil, "there are more elements than poppler tells")
    return texts
  }

  private struct Element: Equatable {
    var type: String
    /// Its own, or that of what is around it.
    var language: String
  }

  private static func collect(
    _ kid: PDFObject, _ around: String, _ reader: PDFReader, into elements: inout [Element],
  ) throws {
    let kid = try reader.resolved(kid)
    for member in kid.array ?? [] { try collect(member, around, reader, into: &elements) }
    guard let dictionary = kid.dictionary, let type = dictionary["S"]?.name else { return }
    let own = try reader.entry("Lang", of: dictionary).string.map { String(decoding: $0, as: UTF8.self) }
    elements.append(Element(type: type.text, language: own ?? around))
    try collect(reader.entry("K", of: dictionary), own ?? around, reader, into: &elements)
  }
}
