/// Properties that PDF/A doesn't know and wants described where they are used (ISO 19005-3, 6.6.2.3.3).
struct XMPSchema {
  struct Property {
    let name: String
    let type: String
    /// `internal` if programs keep it true, `external` if it comes from the user.
    let category: String
    let description: String
  }

  let title: String
  let namespace: String
  let prefix: String
  let properties: [Property]

  /// ISO 14289-1, 5.
  static let accessibility = XMPSchema(
    title: "PDF/UA identification", namespace: "http://www.aiim.org/pdfua/ns/id/", prefix: "pdfuaid",
    properties: [
      Property(name: "part", type: "Integer", category: "internal", description: "Part of ISO 14289")
    ])

  /// Factur-X 1.08, 6.3. The `#` belongs to the name, and the prefix must be this one.
  static let facturX = XMPSchema(
    title: "Factur-X PDFA Extension Schema",
    namespace: "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#", prefix: "fx",
    properties: [
      text("DocumentFileName", "Name of the embedded XML invoice file"),
      text("DocumentType", "Type of the hybrid document: INVOICE"),
      text("Version", "Version of the XML schema of the invoice"),
      text("ConformanceLevel", "Profile of the XML invoice"),
    ])

  private static func text(_ name: String, _ description: String) -> Property {
    Property(name: name, type: "Text", category: "external", description: description)
  }

  var xmp: String {
    """
    <rdf:li rdf:parseType="Resource"><pdfaSchema:schema>\(title)</pdfaSchema:schema>\
    <pdfaSchema:namespaceURI>\(namespace)</pdfaSchema:namespaceURI>\
    <pdfaSchema:prefix>\(prefix)</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>
    \(properties.map(\.xmp).joined(separator: "\n"))
    </rdf:Seq></pdfaSchema:property></rdf:li>
    """
  }
}

extension XMPSchema.Property {
  fileprivate var xmp: String {
    """
    <rdf:li rdf:parseType="Resource"><pdfaProperty:name>\(name)</pdfaProperty:name>\
    <pdfaProperty:valueType>\(type)</pdfaProperty:valueType>\
    <pdfaProperty:category>\(category)</pdfaProperty:category>\
    <pdfaProperty:description>\(description)</pdfaProperty:description></rdf:li>
    """
  }
}
