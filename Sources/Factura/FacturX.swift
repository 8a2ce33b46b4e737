import FacturaDiagnostics
import FacturaFinishing
import FacturaFormats

/// The XML invoice that makes a PDF a Factur-X file (Factur-X 1.08, which is ZUGFeRD 2.4): a CrossIndustryInvoice
/// whose guideline is that of a profile. It is embedded byte for byte, under the name that the profile wants.
public struct FacturX: Hashable, Sendable {
  public let profile: Profile
  /// As it is embedded.
  public private(set) var attachment: AttachedFile
  /// Of the XML's schema, as the XMP packet states it: that of XRechnung, or else 1.0.
  let version: String

  /// - Parameters:
  ///   - xml: a CrossIndustryInvoice in UTF-8.
  ///   - relationship: nothing for what the profile wants: the XML says the same as the page, or less for the two
  ///     smallest profiles. German parties have no choice.
  ///   - name: what findings call the XML.
  /// - Throws: `FacturaError` of kind `data` if the XML is something else, or of another profile; of kind
  ///   `argument` if profile or relationship are not allowed between the parties.
  public init(
    xml: [UInt8], profile: Profile, relationship: AttachedFile.Relationship? = nil, name: String = "the XML",
  ) throws(FacturaError) {
    let header: CIIHeader
    do throws(Finding) { header = try CIIHeader(xml, name: name) } catch {
      throw FacturaError(.data, [error])
    }
    guard let guideline = header.guideline, !guideline.isEmpty else {
      throw FacturaError(.data, FacturXFact.noGuideline, at: header.location)
    }
    let found = Profile(guideline: guideline)
    guard found == profile else {
      let fact = FacturXFact.otherProfile(
        guideline: guideline, profile: found?.rawValue, wanted: profile.rawValue)
      throw FacturaError(.data, fact, at: header.location)
    }
    let parties = Parties(header)
    if let fact = parties.refusal(of: profile) { throw FacturaError(.argument, fact) }
    let allowed = parties.relationships(for: profile)
    let relationship = relationship ?? allowed[0]
    guard allowed.contains(relationship) else {
      let fact = FacturXFact.relationship(
        relationship.rawValue, profile: profile.rawValue, allowed: allowed.map(\.rawValue),
        country: parties.isGerman ? "Germany" : nil)
      throw FacturaError(.argument, fact)
    }
    self.profile = profile
    version = profile.version(guideline: guideline)
    attachment = AttachedFile(
      name: profile.fileName, bytes: xml, relationship: relationship, mimeType: "text/xml",
      description: "Factur-X invoice")
  }

  /// With other words for people about the invoice.
  public func described(as description: String) -> FacturX {
    var other = self
    other.attachment.description = description
    return other
  }

  /// For the XMP packet.
  var claim: FacturXClaim {
    FacturXClaim(fileName: attachment.name, version: version, level: profile.level)
  }

  /// Names under which readers look for the invoice, in any case of letters.
  static let fileNames = ["factur-x.xml", "xrechnung.xml", "zugferd-invoice.xml"]

  /// Whether the file is a CrossIndustryInvoice by its root.
  public static func recognises(_ bytes: [UInt8]) -> Bool {
    InvoiceFormat.rootName(of: bytes) == CIIHeader.root
  }
}

extension FacturX {
  /// What the countries of seller and buyer allow.
  private struct Parties {
    let seller: String?
    let buyer: String?

    init(_ header: CIIHeader) {
      seller = header.sellerCountry?.uppercased()
      buyer = header.buyerCountry?.uppercased()
    }

    var isGerman: Bool { seller == "DE" || buyer == "DE" }

    /// BR-HYBRID-DE-01, BR-HYBRID-DE-02, BR-HYBRID-FR-01.
    func refusal(of profile: Profile) -> FacturXFact? {
      guard seller == buyer else { return nil }
      return switch (seller, profile) {
      case ("DE", .minimum), ("DE", .basicWL): .germanSummary(profile: profile.rawValue)
      case ("FR", .xrechnung): .frenchXRechnung
      default: nil
      }
    }

    /// BR-HYBRID-11; the first is the default.
    func relationships(for profile: Profile) -> [AttachedFile.Relationship] {
      switch profile {
      case .minimum, .basicWL: [.data]
      case .xrechnung: [.alternative]
      case .basic, .en16931, .extended: isGerman ? [.alternative] : [.alternative, .source, .data]
      }
    }
  }
}
