public import ArgumentParser
public import Factura

/// `terms.pdf:supplement:Terms of service`: a file, what it is to the document, and what people are told of it.
struct AttachmentArgument {
  let file: AttachedFile
  private let path: String
  private let relationship: AttachedFile.Relationship?

  init(_ text: String) throws(FacturaError) {
    let reading = try Reading(of: text)
    path = reading.path
    relationship = reading.relationship
    file = try AttachedFile(
      path: path, relationship: relationship ?? .unspecified, description: reading.description)
  }

  func facturX(_ profile: FacturX.Profile) throws(FacturaError) -> FacturX {
    let invoice = try FacturX(xml: file.bytes, profile: profile, relationship: relationship, name: path)
    return file.description.map(invoice.described(as:)) ?? invoice
  }

  /// The ways in which an argument can be cut at a colon, the shortest path first.
  static func readings(of text: String) -> [Reading] {
    text.indices.filter { text[$0] == ":" }.map { Reading(text, cutAt: $0) }
  }
}

extension AttachmentArgument {
  /// One way to understand an argument.
  struct Reading {
    let path: String
    /// What stands where a relationship should.
    var word = ""
    var description: String?

    var relationship: AttachedFile.Relationship? { AttachedFile.Relationship(word: word) }
  }
}

extension AttachmentArgument.Reading {
  fileprivate init(_ text: String, cutAt colon: String.Index) {
    path = String(text[..<colon])
    let parts = text[text.index(after: colon)...].split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    word = parts.first.map(String.init) ?? ""
    description = parts.count == 2 && !parts[1].isEmpty ? String(parts[1]) : nil
  }

  /// Colons may belong to the file's name: which of them don't is told by the relationships and by the files that
  /// there are.
  fileprivate init(of text: String) throws(FacturaError) {
    let readings = AttachmentArgument.readings(of: text)
    let withFile = readings.filter { WholeFile.exists($0.path) }
    if let reading = withFile.first(where: { $0.relationship != nil }) {
      self = reading
    } else if WholeFile.exists(text) {
      self.init(path: text)
    } else if let reading = withFile.first(where: \.word.isEmpty) {
      self = reading
    } else if let reading = withFile.first {
      throw FacturaError(.argument, [.unknownRelationship(reading.word)])
    } else if let reading = readings.first(where: { $0.relationship != nil }) {
      self = reading
    } else if let reading = readings.first(where: \.isMisspelt) {
      throw FacturaError(.notFound, [.missingFile(reading.path), .unknownRelationship(reading.word)])
    } else {
      self.init(path: text)
    }
  }

  /// Whether a relationship seems to be meant.
  private var isMisspelt: Bool {
    !word.isEmpty && AttachedFile.Relationship.nearest(to: word) != nil
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
