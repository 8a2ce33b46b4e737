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
