/// What keeps an XML invoice from becoming the invoice of a Factur-X file (Factur-X 1.08 = ZUGFeRD 2.4).
package enum FacturXFact: Fact {
  /// The root of the XML, and its namespace if it has one.
  case notCII(root: String, namespace: String?)
  case encoding(String)
  case noGuideline
  /// `profile` is what the guideline belongs to, if to any of Factur-X.
  case otherProfile(guideline: String, profile: String?, wanted: String)
  case relationship(String, profile: String, allowed: [String], country: String?)
  /// Since 2025 a German invoice must be a whole one (BR-HYBRID-DE-01, -02).
  case germanSummary(profile: String)
  /// BR-HYBRID-FR-01.
  case frenchXRechnung
  /// Another attachment has a name that readers look for.
  case reservedName(String)

  package var code: String {
    switch self {
    case .notCII: "facturx.not-cii"
    case .encoding: "facturx.encoding"
    case .noGuideline: "facturx.no-guideline"
    case .otherProfile: "facturx.other-profile"
    case .relationship: "facturx.relationship"
    case .germanSummary: "facturx.german-summary"
    case .frenchXRechnung: "facturx.french-xrechnung"
    case .reservedName: "facturx.reserved-name"
    }
  }

  package var message: String {
    switch self {
    case .notCII(let root, let namespace):
      "the XML is no CrossIndustryInvoice: its root is “\(root.shortened)”"
        + (namespace.map { " of “\(String($0.prefix(100)))”" } ?? "")
    case .encoding(let name): "the XML is in \(name.shortened), but Factur-X wants UTF-8"
    case .noGuideline: "the XML states no guideline (BT-24)"
    case .otherProfile(let guideline, let profile?, let wanted):
      "the XML is of the profile \(profile), not \(wanted): its guideline is “\(String(guideline.prefix(150)))”"
    case .otherProfile(let guideline, nil, let wanted):
      "the XML is not of the profile \(wanted): its guideline is “\(String(guideline.prefix(150)))”"
    case .relationship(let wanted, let profile, _, let country):
      "the relationship of an invoice of profile \(profile) can't be \(wanted)"
        + (country.map { " in \($0)" } ?? "")
    case .germanSummary(let profile):
      "between two German parties the profile \(profile) is no invoice"
    case .frenchXRechnung: "between two French parties the profile xrechnung is not allowed"
    case .reservedName(let name): "“\(name)” is the name of the invoice in a Factur-X file"
    }
  }

  package var hints: [String] {
    switch self {
    case .notCII(let root, _):
      switch root {
      case "Invoice", "CreditNote": ["UBL can't stand in a Factur-X file: convert it to CII"]
      case "CrossIndustryDocument": ["ZUGFeRD 1 has another vocabulary: convert it to CII"]
      default: []
      }
    case .encoding: ["save the XML as UTF-8"]
    case .noGuideline:
      ["it stands in ExchangedDocumentContext/GuidelineSpecifiedDocumentContextParameter/ID"]
    case .otherProfile(_, let profile?, _): ["choose the profile \(profile), or another XML"]
    case .otherProfile(_, nil, _): ["the guideline must be one of Factur-X"]
    case .relationship(_, _, let allowed, _): ["allowed: \(allowed.joined(separator: ", "))"]
    case .germanSummary: ["use basic, en16931, extended or xrechnung"]
    case .frenchXRechnung: ["use basic, en16931 or extended"]
    case .reservedName: ["rename the other attachment"]
    }
  }
}
