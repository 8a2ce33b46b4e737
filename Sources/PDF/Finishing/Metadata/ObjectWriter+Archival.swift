import FacturaPages

extension ObjectWriter {
  /// Adds what makes a document archival besides its pages and its structure, and answers what the catalog says of
  /// it: `/Metadata`, `/OutputIntents`, `/AF` and `/Names`.
  mutating func addArchival(_ metadata: DocumentMetadata, _ enclosures: Enclosures) -> PDFText {
    var catalog = PDFText("/Metadata ")
    catalog.append(add(XMPPacket(metadata, facturX: enclosures.facturX)))
    catalog.append("/OutputIntents[")
    catalog.append(addOutputIntent())
    catalog.append("]")
    if let entries = addAttachments(enclosures.attachments, of: metadata) { catalog.append(entries) }
    // Readers then show that there is an invoice (Factur-X 1.08, 6.2).
    if enclosures.facturX != nil { catalog.append("/PageMode/UseAttachments") }
    return catalog
  }

  /// The packet stays readable for programs that know no PDF.
  private mutating func add(_ packet: XMPPacket) -> ObjectNumber {
    let number = reserve()
    var text = packet.text
    text.withUTF8 { bytes in
      addStream(
        UnsafeRawBufferPointer(bytes), entries: PDFText("/Type/Metadata/Subtype/XML"), as: number,
        compression: .none)
    }
    return number
  }
}
