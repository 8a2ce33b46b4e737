/// A small PDF written by hand that is PDF/A-3a and PDF/UA-1, or lacks one thing to be so. A validator that lets one of
/// those pass proves nothing about other files.
struct HandMadePDF: Sendable {
  /// What can be wrong with it, and the rules that say so.
  enum Fault: String, Sendable, CaseIterable {
    case noIdentifier, noLanguage, noMetadata, noArchivalMark, noAccessibilityMark, noTitle, titleNotShown
    case notMarked, noStructure, untaggedContent, noAlternativeText, skippedHeading, unknownType
    case noColourProfile, linkWithoutContents, linkNotPrinted, tableCellOutsideRow, headingWithoutScope

    /// Clauses and test numbers as the validator has them, of ISO 19005-3 and ISO 14289-1.
    var brokenRules: [String] {
      switch self {
      case .noIdentifier: ["6.1.3-1"]
      case .noLanguage: ["7.2-33"]
      case .noMetadata: ["6.6.2.1-1", "7.1-8"]
      case .noArchivalMark: ["6.6.4-1"]
      case .noAccessibilityMark: ["5-1"]
      case .noTitle: ["7.1-9"]
      case .titleNotShown: ["7.1-10"]
      case .notMarked: ["6.7.2.2-1", "6.2-1"]
      case .noStructure: ["6.7.3.3-1", "7.1-11"]
      case .untaggedContent: ["7.1-3"]
      case .noAlternativeText: ["7.3-1"]
      case .skippedHeading: ["7.4.2-1"]
      case .unknownType: ["6.7.3.4-1", "7.1-5"]
      case .noColourProfile: ["6.2.4.3-2"]
      case .linkWithoutContents: ["7.18.5-2"]
      case .linkNotPrinted: ["6.3.2-1"]
      case .tableCellOutsideRow: ["7.2-8"]
      case .headingWithoutScope: ["7.5-1"]
      }
    }
  }

  /// Nothing for the file that has no fault.
  var fault: Fault?

  func bytes() -> [UInt8] {
    let objects = [
      catalog,
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      """
      <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/StructParents 0/Tabs/S/Annots[15 0 R]/Contents 6 0 R
      /Resources<</ColorSpace<</C[/CalRGB<</WhitePoint[0.9505 1 1.089]>>]>>>>>>
      """,
      stream("<</Type/Metadata/Subtype/XML", metadata),
      "<</Type/StructTreeRoot/K 7 0 R/ParentTree<</Nums[0[8 0 R 9 0 R 13 0 R 14 0 R 16 0 R]1 14 0 R]>>/ParentTreeNextKey 2>>",
      stream("<<", content),
      "<</Type/StructElem/S/Document/P 5 0 R/K[9 0 R 8 0 R 10 0 R 14 0 R]>>",
      "<</Type/StructElem/S/Figure/P 7 0 R/Pg 3 0 R/K 0\(lacks(.noAlternativeText, "/Alt(A square)"))"
        + "/A<</O/Layout/BBox[10 10 60 60]/Placement/Block>>>>",
      "<</Type/StructElem/S/\(heading)/P 7 0 R/Pg 3 0 R/K 1/ActualText(A heading)>>",
      "<</Type/StructElem/S/Table/P 7 0 R/K \(fault == .tableCellOutsideRow ? "13" : "11") 0 R>>",
      "<</Type/StructElem/S/TBody/P 10 0 R/K 12 0 R>>",
      "<</Type/StructElem/S/TR/P 11 0 R/K[13 0 R 16 0 R]>>",
      "<</Type/StructElem/S/TH/P \(fault == .tableCellOutsideRow ? "10" : "12") 0 R/Pg 3 0 R/K 2/ActualText(A cell)"
        + lacks(.headingWithoutScope, "/A<</O/Table/Scope/Row>>") + ">>",
      "<</Type/StructElem/S/Link/P 7 0 R/Pg 3 0 R/K[3<</Type/OBJR/Obj 15 0 R>>]/ActualText(A link)>>",
      "<</Type/Annot/Subtype/Link/Rect[70 10 90 30]/StructParent 1/Border[0 0 0]"
        + lacks(.linkNotPrinted, "/F 4") + lacks(.linkWithoutContents, "/Contents(A page)")
        + "/A<</S/URI/URI(https://example.com)>>>>",
      "<</Type/StructElem/S/TD/P 12 0 R/Pg 3 0 R/K 4/ActualText(A figure)>>",
    ]
    return file(objects)
  }

  private func lacks(_ fault: Fault, _ text: String) -> String { self.fault == fault ? "" : text }

  private var heading: String {
    switch fault {
    case .skippedHeading: "H2"
    case .unknownType: "Heading"
    default: "H1"
    }
  }

  private var catalog: String {
    "<</Type/Catalog/Pages 2 0 R" + lacks(.noLanguage, "/Lang(es)")
      + lacks(.notMarked, "/MarkInfo<</Marked true>>")
      + lacks(.noStructure, "/StructTreeRoot 5 0 R") + lacks(.noMetadata, "/Metadata 4 0 R")
      + lacks(.titleNotShown, "/ViewerPreferences<</DisplayDocTitle true>>") + ">>"
  }

  private var content: String {
    let colour = fault == .noColourProfile ? "0 0 1 rg" : "/C cs 0 0 1 sc"
    return ["10 10 50 50", "10 70 50 10", "10 90 50 10", "70 10 20 20", "70 90 50 10"].enumerated().map {
      mcid, rectangle in
      let mark = fault == .untaggedContent && mcid == 0 ? ("", "") : ("/P<</MCID \(mcid)>>BDC ", " EMC")
      return "\(mark.0)\(colour) \(rectangle) re f\(mark.1)"
    }.joined(separator: "\n")
  }

  private func stream(_ dictionary: String, _ data: String) -> String {
    "\(dictionary)/Length \(data.utf8.count)>>\nstream\n\(data)\nendstream"
  }

  private func file(_ objects: [String]) -> [UInt8] {
    var bytes = Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
    var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      table += String(repeating: "0", count: 10 - "\(bytes.count)".count) + "\(bytes.count) 00000 n \n"
      bytes += Array("\(index + 1) 0 obj\n\(object)\nendobj\n".utf8)
    }
    let id = lacks(.noIdentifier, "/ID[<00112233445566778899AABBCCDDEEFF><00112233445566778899AABBCCDDEEFF>]")
    let trailer =
      "trailer\n<</Size \(objects.count + 1)/Root 1 0 R\(id)>>\nstartxref\n\(bytes.count)\n%%EOF\n"
    return bytes + Array((table + trailer).utf8)
  }
}

extension HandMadePDF {
  private var metadata: String {
    let archival = "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"
    let title = "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">A page</rdf:li></rdf:Alt></dc:title>"
    return """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
        xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      \(lacks(.noArchivalMark, archival))
      \(lacks(.noAccessibilityMark, "<pdfuaid:part>1</pdfuaid:part>"))
      \(lacks(.noTitle, title))
      </rdf:Description>
      <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
        xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>The part of ISO 14289</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li></rdf:Bag></pdfaExtension:schemas>
      </rdf:Description></rdf:RDF></x:xmpmeta>
      <?xpacket end="w"?>
      """
  }
}
