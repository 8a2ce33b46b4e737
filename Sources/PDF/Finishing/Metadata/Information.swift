import FacturaPages

extension ObjectWriter {
  /// Adds the document information dictionary (ISO 32000-1, 14.3.3), which says the same as the XMP packet.
  mutating func addInformation(_ metadata: DocumentMetadata) -> ObjectNumber {
    let date = metadata.createdInZone.pdf
    let fields: [(StaticString, String)] = [
      ("/Title", metadata.title.metadataText), ("/Author", metadata.author.metadataText),
      ("/Subject", metadata.subject.metadataText), ("/Keywords", metadata.keywordText),
      ("/Creator", DocumentMetadata.program), ("/Producer", DocumentMetadata.program),
      ("/CreationDate", date), ("/ModDate", date),
    ]
    let number = reserve()
    add(as: number) { information in
      information.append("<<")
      for (name, text) in fields where !text.isEmpty {
        information.append(name)
        information.append(text: text)
      }
      information.append(">>")
    }
    return number
  }
}
