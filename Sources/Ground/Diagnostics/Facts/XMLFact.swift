/// What can be wrong with a file that should be XML, before anyone asks what it says.
package enum XMLFact: Fact {
  case empty
  /// White space, or a byte order mark, and nothing else.
  case blank
  /// The file begins with something other than `<`.
  case notXML(start: String)
  case unknownEncoding(String)
  case badBytes(encoding: String)
  /// Half of a pair of UTF-16, without the other.
  case loneSurrogate(UInt32)
  /// A file in UTF-16 with an odd number of bytes.
  case halfUnit
  case controlCharacter(UInt32)
  case noncharacter(UInt32)
  case tooLarge(bytes: Int, limit: Int)
  case tooDeep(limit: Int)
  case tooManyNodes(limit: Int)
  case tooManyAttributes(limit: Int)
  case textTooLong(limit: Int)
  /// `<!DOCTYPE …>`: the only way to entities of one's own and to other files.
  case documentType
  case wrongEndTag(open: String, line: Int, close: String)
  case neverClosed(String)
  case endsEarly
  /// Comments and declarations alone.
  case noRoot
  case afterRoot
  case unknownEntity(String)
  case bareAmpersand
  case badCharacterReference
  case attributeTwice(String)
  case attributeWithoutValue(String)
  case attributeWithoutQuotes
  case lessThanInAttribute
  case unknownPrefix(String)
  /// Anything else, in the parser's own words.
  case malformed(String)

  package var code: String {
    switch self {
    case .empty: "xml.empty"
    case .blank: "xml.blank"
    case .notXML: "xml.not-xml"
    case .unknownEncoding: "xml.unknown-encoding"
    case .badBytes: "xml.bad-bytes"
    case .loneSurrogate: "xml.lone-surrogate"
    case .halfUnit: "xml.half-unit"
    case .controlCharacter: "xml.control-character"
    case .noncharacter: "xml.noncharacter"
    case .tooLarge: "xml.too-large"
    case .tooDeep: "xml.too-deep"
    case .tooManyNodes: "xml.too-many-nodes"
    case .tooManyAttributes: "xml.too-many-attributes"
    case .textTooLong: "xml.text-too-long"
    case .documentType: "xml.document-type"
    case .wrongEndTag: "xml.wrong-end-tag"
    case .neverClosed: "xml.never-closed"
    case .endsEarly: "xml.ends-early"
    case .noRoot: "xml.no-root"
    case .afterRoot: "xml.after-root"
    case .unknownEntity: "xml.unknown-entity"
    case .bareAmpersand: "xml.bare-ampersand"
    case .badCharacterReference: "xml.bad-character-reference"
    case .attributeTwice: "xml.attribute-twice"
    case .attributeWithoutValue: "xml.attribute-without-value"
    case .attributeWithoutQuotes: "xml.attribute-without-quotes"
    case .lessThanInAttribute: "xml.less-than-in-attribute"
    case .unknownPrefix: "xml.unknown-prefix"
    case .malformed: "xml.malformed"
    }
  }

  package var message: String {
    switch self {
    case .empty: "the file is empty"
    case .blank: "the file holds nothing but white space or a byte order mark"
    case .notXML(let start): "this is not XML: it begins with “\(start)”"
    case .unknownEncoding(let name): "the encoding “\(name)” is not known"
    case .badBytes(let encoding): "these bytes are not \(encoding)"
    case .loneSurrogate(let unit): "the text has half a character, the lone surrogate \(CodePoint(unit).name)"
    case .halfUnit: "the file is written in UTF-16 and ends in the middle of a character"
    case .controlCharacter(let scalar): "the text has the control character \(CodePoint(scalar).name)"
    case .noncharacter(let scalar): "the text has the noncharacter \(CodePoint(scalar).name)"
    case .tooLarge(let bytes, let limit): "the file has \(bytes) bytes, but at most \(limit) are read"
    case .tooDeep(let limit): "elements are nested deeper than \(limit) levels"
    case .tooManyNodes(let limit): "the file has more than \(limit) elements and texts"
    case .tooManyAttributes(let limit): "an element has more than \(limit) attributes"
    case .textTooLong(let limit): "a text is longer than \(limit) bytes"
    case .documentType: "a document type declaration (<!DOCTYPE …>) is not allowed"
    case .wrongEndTag(let open, let line, let close):
      "element “\(open)” of line \(line) is still open, but “\(close)” is closed here"
    case .neverClosed(let name): "element “\(name)” is never closed"
    case .endsEarly: "the file ends in the middle of a tag"
    case .noRoot: "there is no element in the file"
    case .afterRoot: "something follows the end of the root element"
    case .unknownEntity(let name): "the entity “&\(name);” is not known"
    case .bareAmpersand: "an ampersand stands alone"
    case .badCharacterReference: "a character reference is not a number of an allowed character"
    case .attributeTwice(let name): "the attribute “\(name)” is given twice"
    case .attributeWithoutValue(let name): "the attribute “\(name)” has no value"
    case .attributeWithoutQuotes: "the value of an attribute has no quotes"
    case .lessThanInAttribute: "the value of an attribute contains “<”"
    case .unknownPrefix(let prefix): "the prefix “\(prefix)” is not declared"
    case .malformed(let words): "not well-formed: \(words)"
    }
  }

  package var hints: [String] {
    switch self {
    case .unknownEncoding, .loneSurrogate, .halfUnit: ["save the file as UTF-8"]
    case .badBytes: ["save the file as UTF-8, or name its encoding in the first line"]
    case .controlCharacter, .noncharacter: ["remove it, or write the character that was meant"]
    case .documentType: ["remove the declaration; write characters themselves instead of entities"]
    case .neverClosed(let name):
      ["write </\(name)> where it ends; if the file was cut off, get it whole again"]
    case .endsEarly: ["if the file was cut off, get it whole again"]
    case .wrongEndTag(let open, _, _): ["write </\(open)> before it"]
    case .unknownEntity: ["write the character itself, or &amp; for the ampersand"]
    case .bareAmpersand: ["write &amp;"]
    case .badCharacterReference: ["write it like &#8212; or &#x2014;"]
    case .attributeWithoutQuotes: ["write name=\"value\""]
    case .lessThanInAttribute: ["write &lt;, or close the quotes before it"]
    case .unknownPrefix(let prefix): ["declare it: xmlns:\(prefix)=\"…\""]
    case .notXML(let start) where start.hasPrefix("{"):
      ["it looks like JSON; if it is an invoice, draw it: factura render"]
    case .tooLarge, .tooManyNodes: ["divide it, or take out the files that lie inside it"]
    case .textTooLong: ["take out the file that lies inside it, and hand it over beside it"]
    case .empty, .blank, .notXML, .tooDeep, .tooManyAttributes, .noRoot, .afterRoot, .attributeTwice,
      .attributeWithoutValue, .malformed:
      []
    }
  }
}
