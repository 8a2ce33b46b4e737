import FacturaAmounts
package import FacturaPages

/// What a document says about itself, as XMP (ISO 16684-1): the claims of PDF/A-3a and PDF/UA-1, title, language,
/// dates, and on request that an electronic invoice lies inside.
///
/// The stream stays readable in the file, so there is no more in it than is asked for.
package struct XMPPacket {
  let metadata: DocumentMetadata
  let facturX: FacturXClaim?

  package init(_ metadata: DocumentMetadata, facturX: FacturXClaim? = nil) {
    self.metadata = metadata
    self.facturX = facturX
  }

  /// UTF-8.
  package var text: String {
    """
    <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about=""
     \(namespaces)
     pdfaid:part="3" pdfaid:conformance="A" pdfuaid:part="1"
     \(properties)>
    \(dublinCore)\(facturX?.xmp ?? "")<pdfaExtension:schemas><rdf:Bag>
    \(schemas)
    </rdf:Bag></pdfaExtension:schemas>
    </rdf:Description>
    </rdf:RDF>
    </x:xmpmeta>
    <?xpacket end="w"?>
    """
  }

  private var namespaces: String {
    var spaces = [
      ("dc", "http://purl.org/dc/elements/1.1/"), ("xmp", "http://ns.adobe.com/xap/1.0/"),
      ("pdf", "http://ns.adobe.com/pdf/1.3/"), ("pdfaid", "http://www.aiim.org/pdfa/ns/id/"),
      ("pdfuaid", XMPSchema.accessibility.namespace),
      ("pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/"),
      ("pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#"),
      ("pdfaProperty", "http://www.aiim.org/pdfa/ns/property#"),
    ]
    if facturX != nil { spaces.append(("fx", XMPSchema.facturX.namespace)) }
    return spaces.map { "xmlns:\($0)=\"\($1)\"" }.joined(separator: "\n ")
  }

  private var properties: String {
    let date = metadata.createdInZone.xmp
    var properties = [
      ("pdf:Producer", DocumentMetadata.program), ("xmp:CreatorTool", DocumentMetadata.program),
      ("xmp:CreateDate", date), ("xmp:ModifyDate", date),
    ]
    if !metadata.keywordText.isEmpty { properties.append(("pdf:Keywords", metadata.keywordText)) }
    return properties.map { "\($0)=\"\($1.xmlEscaped)\"" }.joined(separator: "\n ")
  }

  private var dublinCore: String {
    var text = Self.element("dc:title", .alternatives, metadata.title.metadataText)
    text += Self.element("dc:language", .bag, metadata.language.tag)
    let author = metadata.author.metadataText
    if !author.isEmpty { text += Self.element("dc:creator", .sequence, author) }
    let subject = metadata.subject.metadataText
    if !subject.isEmpty { text += Self.element("dc:description", .alternatives, subject) }
    return text
  }

  private enum Container: String {
    case alternatives = "Alt"
    case bag = "Bag"
    case sequence = "Seq"
  }

  private static func element(_ name: String, _ container: Container, _ text: String) -> String {
    let list = "rdf:\(container.rawValue)"
    let language = container == .alternatives ? " xml:lang=\"x-default\"" : ""
    return "<\(name)><\(list)><rdf:li\(language)>\(text.xmlEscaped)</rdf:li></\(list)></\(name)>\n"
  }

  /// One bag for all of them: a second one makes the packet invalid.
  private var schemas: String {
    (facturX == nil ? [.accessibility] : [XMPSchema.accessibility, .facturX]).map(\.xmp)
      .joined(separator: "\n")
  }
}

extension String {
  /// For text and for attributes in double quotes (XML 1.0, 2.4).
  var xmlEscaped: String {
    guard utf8.contains(where: { "&<>\"".utf8.contains($0) }) else { return self }
    return replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
