import FacturaDiagnostics

/// A file specification with an embedded file (ISO 32000-1, 7.11.3 and 7.11.4).
struct FileSpecification {
  private let dictionary: PDFDictionary
  private let reader: PDFReader
  /// The object of the embedded file's stream.
  let stream: PDFReference

  /// Nothing for a specification that only names a file elsewhere.
  init?(_ dictionary: PDFDictionary, in reader: PDFReader) throws(Failure<PDFFileFact>) {
    self.dictionary = dictionary
    self.reader = reader
    guard let files = try reader.whole(dictionary["EF"]).dictionary else { return nil }
    let keys: [PDFName] = ["UF", "F", "Unix", "Mac", "DOS"]
    guard let stream = keys.lazy.compactMap({ files[$0]?.reference }).first else { return nil }
    self.stream = stream
  }

  /// - Parameter key: what the tree of names calls it.
  func attachment(key: [UInt8]?, page: Int?) throws(Failure<PDFFileFact>) -> EmbeddedFile {
    let stored = try reader.whole(.reference(stream)).dictionary ?? [:]
    let parameters = try reader.whole(stored["Params"]).dictionary ?? [:]
    return EmbeddedFile(
      name: try name(key: key),
      description: try text("Desc", of: dictionary),
      relationship: try reader.whole(dictionary["AFRelationship"]).name?.text,
      mimeType: try reader.whole(stored["Subtype"]).name?.text,
      statedSize: try reader.whole(parameters["Size"]).integer,
      created: try date("CreationDate", of: parameters),
      modified: try date("ModDate", of: parameters),
      page: page, stream: stream)
  }

  private func name(key: [UInt8]?) throws(Failure<PDFFileFact>) -> String {
    for name: PDFName in ["UF", "F", "Unix", "Mac", "DOS"] {
      if let bytes = try reader.whole(dictionary[name]).string, !bytes.isEmpty { return Self.fileName(bytes) }
    }
    return Self.fileName(key ?? [])
  }

  /// A text string; but where its bytes are UTF-8 without saying so, they are meant as that.
  private static func fileName(_ bytes: [UInt8]) -> String {
    if bytes.contains(where: { $0 >= 0x80 }), let text = String(validating: bytes, as: UTF8.self) {
      return text
    }
    return TextString.decode(bytes)
  }

  private func text(_ key: PDFName, of owner: PDFDictionary) throws(Failure<PDFFileFact>) -> String? {
    guard let bytes = try reader.whole(owner[key]).string, !bytes.isEmpty else { return nil }
    return TextString.decode(bytes)
  }

  private func date(_ key: PDFName, of owner: PDFDictionary) throws(Failure<PDFFileFact>) -> String? {
    try text(key, of: owner).map { PDFDate.iso8601($0) ?? $0 }
  }
}
