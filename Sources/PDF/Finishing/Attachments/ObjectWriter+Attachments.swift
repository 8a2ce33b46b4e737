import FacturaAmounts
import FacturaPages

extension ObjectWriter {
  /// Adds the files, and answers the catalog's `/AF` and `/Names` (ISO 19005-3, 6.8); nothing without files.
  mutating func addAttachments(_ list: AttachmentList, of metadata: DocumentMetadata) -> PDFText? {
    guard !list.attachments.isEmpty else { return nil }
    var files: [(key: [UInt8], specification: ObjectNumber)] = []
    for attachment in list.attachments {
      let file = addFile(attachment, of: metadata)
      files.append((Self.key(attachment.name), addSpecification(attachment, of: file)))
    }
    var entries = PDFText("/AF[")
    for file in files {
      entries.append(file.specification)
      entries.append(" ")
    }
    entries.removeLast(1)
    entries.append("]/Names<</EmbeddedFiles ")
    entries.append(addNames(files.sorted { $0.key.lexicographicallyPrecedes($1.key) }))
    entries.append(">>")
    return entries
  }

  /// The bytes of a text string, by which a name tree is sorted (ISO 32000-1, 7.9.6).
  private static func key(_ name: String) -> [UInt8] {
    if name.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return Array(name.utf8) }
    return [0xFE, 0xFF] + name.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  }

  private mutating func addNames(_ files: [(key: [UInt8], specification: ObjectNumber)]) -> ObjectNumber {
    let number = reserve()
    add(as: number) { tree in
      tree.append("<</Names[")
      for file in files {
        tree.append(bytes: file.key)
        tree.append(file.specification)
      }
      tree.append("]>>")
    }
    return number
  }

  /// The embedded file stream (ISO 32000-1, 7.11.4).
  private mutating func addFile(_ attachment: AttachedFile, of metadata: DocumentMetadata) -> ObjectNumber {
    var entries = PDFText("/Type/EmbeddedFile/Subtype")
    entries.append(name: attachment.mimeType)
    entries.append("/Params<</Size ")
    entries.append(attachment.bytes.count)
    let zone = attachment.zone ?? metadata.zone
    if let created = attachment.created {
      entries.append("/CreationDate")
      entries.append(text: ZonedTime(time: created, zone: zone).pdf)
    }
    let modified = attachment.modified.map { ZonedTime(time: $0, zone: zone) }
    entries.append("/ModDate")
    entries.append(text: (modified ?? metadata.createdInZone).pdf)
    entries.append("/CheckSum")
    entries.append(hex: MD5.fingerprint(of: attachment.bytes))
    entries.append(">>")
    let number = reserve()
    attachment.bytes.withUnsafeBytes {
      addStream($0, entries: entries, as: number, compression: .deflate)
    }
    return number
  }

  /// The file specification (ISO 32000-1, 7.11.3), with a description for people (ISO 14289-1, 7.11).
  private mutating func addSpecification(_ attachment: AttachedFile, of file: ObjectNumber) -> ObjectNumber {
    let number = reserve()
    let description = attachment.description?.metadataText ?? ""
    add(as: number) { specification in
      specification.append("<</Type/Filespec/F")
      specification.append(text: attachment.name)
      specification.append("/UF")
      specification.append(text: attachment.name)
      specification.append("/Desc")
      specification.append(text: description.isEmpty ? attachment.name : description)
      specification.append("/AFRelationship")
      specification.append(name: attachment.relationship.rawValue)
      specification.append("/EF<</F ")
      specification.append(file)
      specification.append("/UF ")
      specification.append(file)
      specification.append(">>>>")
    }
    return number
  }
}
