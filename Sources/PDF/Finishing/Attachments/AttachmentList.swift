package import FacturaDiagnostics

/// Attachments that may stand in one document: each name once, and fit for every file system.
package struct AttachmentList: Sendable {
  package let attachments: [AttachedFile]

  /// - Throws: the first fault, before anything is written.
  package init(_ attachments: [AttachedFile]) throws(Failure<AttachmentFact>) {
    var names: [String: String] = [:]
    for attachment in attachments {
      try Self.checkName(attachment.name)
      guard MIMEType.isValid(attachment.mimeType) else {
        throw Failure(.mimeType(attachment.mimeType, name: attachment.name))
      }
      // On many systems letters differ in nothing but their look: one file would replace the other.
      if let other = names.updateValue(attachment.name, forKey: attachment.name.lowercased()) {
        throw Failure(.sameName(attachment.name, other: other))
      }
    }
    self.attachments = attachments
  }

  package static let empty = AttachmentList()

  private init() {
    attachments = []
  }

  private static func checkName(_ name: String) throws(Failure<AttachmentFact>) {
    guard !name.isEmpty else { throw Failure(.noName) }
    guard name.utf8.count <= 255 else { throw Failure(.nameTooLong(name, count: name.utf8.count)) }
    if name == "." || name == ".." { throw Failure(.nameOfFolder(name)) }
    for scalar in name.unicodeScalars {
      let character = CodePoint(scalar.value)
      if character.isControl || scalar == "/" || scalar == "\\" {
        throw Failure(.nameCharacter(character, name: name))
      }
    }
  }
}
