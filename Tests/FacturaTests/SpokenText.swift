import FacturaTestSupport
import Testing

@testable import FacturaPDFFiles

/// A stretch of text of a finished file, as a screen reader is given it.
///
/// Poppler tells the texts of each element, but not its language; the objects tell languages, but their texts only to
/// who knows fonts. Both tell the elements in the same order.
struct SpokenText {
  var text: String
  var language: String

  static func texts(of pdf: [UInt8]) throws -> [SpokenText] {
    let (own, elements) = try elements(of: pdf)
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

  /// What is said of each figure, behind the language in which it is said: `es: Código QR`.
  static func figures(of pdf: [UInt8]) throws -> [String] {
    try elements(of: pdf).all.filter { $0.type == "Figure" }.map { "\($0.language): \($0.words)" }
  }

  private struct Element: Equatable {
    var type: String
    /// Its alternative text.
    var words: String
    /// Its own, or that of what is around it.
    var language: String
  }

  /// All elements in their order, and the language of the document.
  private static func elements(of pdf: [UInt8]) throws -> (language: String, all: [Element]) {
    let reader = try PDFReader(pdf)
    let catalog = try reader.catalog()
    let language = try reader.entry("Lang", of: catalog).string
    let own = String(decoding: try #require(language), as: UTF8.self)
    let tree = try reader.dictionary("StructTreeRoot", of: catalog)
    let root = try #require(tree)
    var elements: [Element] = []
    try collect(reader.entry("K", of: root), own, reader, into: &elements)
    return (own, elements)
  }

  private static func collect(
    _ kid: PDFObject, _ around: String, _ reader: PDFReader, into elements: inout [Element],
  ) throws {
    let kid = try reader.resolved(kid)
    for member in kid.array ?? [] { try collect(member, around, reader, into: &elements) }
    guard let dictionary = kid.dictionary, let type = dictionary["S"]?.name else { return }
    let own = try reader.entry("Lang", of: dictionary).string.map { String(decoding: $0, as: UTF8.self) }
    let words = try reader.entry("Alt", of: dictionary).string.map(TextString.decode) ?? ""
    elements.append(Element(type: type.text, words: words, language: own ?? around))
    try collect(reader.entry("K", of: dictionary), own ?? around, reader, into: &elements)
  }
}
