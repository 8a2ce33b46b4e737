/// What can be wrong with files that should lie inside a PDF.
package enum AttachmentFact: Fact {
  case noName
  case nameTooLong(String, count: Int)
  case nameOfFolder(String)
  /// No file system has it in names, or takes it for a path.
  case nameCharacter(CodePoint, name: String)
  case mimeType(String, name: String)
  /// `other` differs from it in upper and lower case at most.
  case sameName(String, other: String)
  case unknownRelationship(String, nearest: String?, known: [String])

  package var code: String {
    switch self {
    case .noName: "attachment.no-name"
    case .nameTooLong: "attachment.name-too-long"
    case .nameOfFolder: "attachment.name-of-folder"
    case .nameCharacter: "attachment.name-character"
    case .mimeType: "attachment.mime-type"
    case .sameName: "attachment.same-name"
    case .unknownRelationship: "attachment.unknown-relationship"
    }
  }

  package var message: String {
    switch self {
    case .noName: "an attachment has no name"
    case .nameTooLong(let name, let count):
      "the attachment's name “\(name.shortened)” has \(count) bytes, but 255 are allowed"
    case .nameOfFolder(let name): "“\(name)” is the name of a folder, not of an attachment"
    case .nameCharacter(let character, let name):
      "the attachment's name “\(name.withoutControls.shortened)” has \(Self.word(for: character))"
    case .mimeType(let type, let name): "“\(type.shortened)” is no MIME type for “\(name.shortened)”"
    case .sameName(let name, let other):
      name == other
        ? "two attachments are called “\(name.shortened)”"
        : "the attachments “\(other.shortened)” and “\(name.shortened)” differ only in the case of letters"
    case .unknownRelationship(let word, _, _):
      "“\(word.shortened)” is no relationship between an attachment and its document"
    }
  }

  package var hints: [String] {
    switch self {
    case .noName, .nameTooLong: ["give it a short name with an ending, such as invoice.xml"]
    case .nameOfFolder, .nameCharacter: ["give it a name without path and control characters"]
    case .mimeType: ["write type and subtype, such as text/xml"]
    case .sameName: ["rename one of them"]
    case .unknownRelationship(_, let nearest?, _): ["did you mean “\(nearest)”?"]
    case .unknownRelationship(_, nil, let known): ["choose one of \(known.joined(separator: ", "))"]
    }
  }

  private static func word(for character: CodePoint) -> String {
    switch character.value {
    case 0x2F, 0x5C: "a slash, which belongs to a path"
    default: "the control character \(character.name)"
    }
  }
}
