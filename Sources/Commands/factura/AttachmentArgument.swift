public import ArgumentParser
public import Factura

/// `invoice.xml:source`: a file, and what it is to the document.
struct AttachmentArgument {
  let file: AttachedFile
  private let path: String
  private let relationship: AttachedFile.Relationship?

  /// A colon may belong to the file's name: what follows it counts only as a relationship, or if there is no file
  /// of the whole name.
  init(_ text: String) throws(FacturaError) {
    guard let colon = text.lastIndex(of: ":") else {
      self = try Self(path: text, nil)
      return
    }
    let (path, word) = (String(text[..<colon]), String(text[text.index(after: colon)...]))
    if let relationship = AttachedFile.Relationship(word: word) {
      self = try Self(path: path, relationship)
    } else if WholeFile.exists(text) || !WholeFile.exists(path) {
      self = try Self(path: text, nil)
    } else {
      throw FacturaError(.argument, [.unknownRelationship(word)])
    }
  }

  private init(path: String, _ relationship: AttachedFile.Relationship?) throws(FacturaError) {
    self.path = path
    self.relationship = relationship
    file = try AttachedFile(path: path, relationship: relationship ?? .unspecified)
  }

  func facturX(_ profile: FacturX.Profile) throws(FacturaError) -> FacturX {
    try FacturX(xml: file.bytes, profile: profile, relationship: relationship, name: path)
  }
}

extension AttachedFile.Relationship {
  /// In any case of letters.
  init?(word: String) {
    guard let known = Self.allCases.first(where: { $0.word == word.lowercased() }) else { return nil }
    self = known
  }

  var word: String { rawValue.lowercased() }
}

extension FacturX.Profile: ExpressibleByArgument {}
