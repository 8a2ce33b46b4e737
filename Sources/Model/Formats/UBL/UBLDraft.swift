import FacturaXML

/// The text of a reference with an embedded file, as it goes into a UBL document.
struct UBLDraft {
  /// What stands before the names, colon and all, and the declarations that the names need.
  struct Prefixes {
    var aggregates: String
    var basics: String
    var declarations: String
  }

  /// End of line and indentation before the element; empty where the document has none.
  let lead: String
  let prefixes: Prefixes

  func text(of reference: UBLReference, id: String) -> String {
    let (cac, cbc) = (prefixes.aggregates, prefixes.basics)
    // One level is as deep as the children of the root are.
    let unit = String(lead.drop { $0.isNewline })
    let inner = lead + (lead.isEmpty ? "" : unit)
    let innermost = inner + (lead.isEmpty ? "" : unit)
    var text = "<\(cac)\(UBLVocabulary.reference)\(prefixes.declarations)>"
    text += "\(inner)<\(cbc)ID>\(Self.escaped(id))</\(cbc)ID>"
    if let description = reference.description {
      text += "\(inner)<\(cbc)DocumentDescription>\(Self.escaped(description))</\(cbc)DocumentDescription>"
    }
    text += "\(inner)<\(cac)Attachment>\(innermost)<\(cbc)EmbeddedDocumentBinaryObject"
    text +=
      " mimeCode=\"\(Self.escaped(reference.mimeType))\" filename=\"\(Self.escaped(reference.fileName))\">"
    text += Base64.text(of: reference.bytes)
    text += "</\(cbc)EmbeddedDocumentBinaryObject>\(inner)</\(cac)Attachment>"
    return text + "\(lead)</\(cac)\(UBLVocabulary.reference)>"
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}

/// RFC 4648, section 4, without line breaks.
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(of bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let value = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        let figure = alphabet[Int(value >> UInt32(18 - 6 * place) & 63)]
        text.append(place <= group.count ? figure : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
