import FacturaInvoices

/// A party of a CrossIndustryInvoice, wherever it stands (BG-4, BG-7, BG-10, BG-11).
enum CIIPartyTerms {
  static let party = TermGroup(
    extras: \Party.extras,
    [
      .text("BT-27, BT-44, BT-59, BT-62", "Name", \.name),
      .text("BT-28, BT-45", "SpecifiedLegalOrganization/TradingBusinessName", \.tradeName),
      .identifiers("BT-29, BT-46, BT-60", "ID", \.ids),
      .identifiers("BT-29, BT-46, BT-60", "GlobalID", \.ids),
      .identifier("BT-30, BT-47, BT-61", "SpecifiedLegalOrganization/ID", \.legalID),
      .text("BT-31, BT-48, BT-63", "SpecifiedTaxRegistration/ID[@schemeID=VA]", \.taxID),
      .text("BT-32", "SpecifiedTaxRegistration/ID[@schemeID=FC]", \.taxRegistration),
      .text("BT-33", "Description", \.legalInformation),
      .identifier("BT-34, BT-49", "URIUniversalCommunication/URIID", \.endpoint),
      .part("BG-5, BG-8, BG-12", "PostalTradeAddress", \.address, address),
      .part("BG-6, BG-9", "DefinedTradeContact", \.contact, contact),
    ])

  static let address = TermGroup(
    extras: \Address.extras,
    [
      .text("BT-35, BT-50, BT-64, BT-75", "LineOne", \.line1),
      .text("BT-36, BT-51, BT-65, BT-76", "LineTwo", \.line2),
      .text("BT-162, BT-163, BT-164, BT-165", "LineThree", \.line3),
      .text("BT-37, BT-52, BT-66, BT-77", "CityName", \.city),
      .text("BT-38, BT-53, BT-67, BT-78", "PostcodeCode", \.postCode),
      .text("BT-39, BT-54, BT-68, BT-79", "CountrySubDivisionName", \.subdivision),
      .text("", "CountrySubDivisionID", \.subdivisionCode),
      .code("BT-40, BT-55, BT-69, BT-80", "CountryID", \.country, of: .countries),
      .text("", "CountryName", \.countryName),
    ])

  static let contact = TermGroup<Contact>([
    .text("BT-41, BT-56", "PersonName", \.name),
    .text("BT-41, BT-56", "DepartmentName", \.department),
    .text("BT-42, BT-57", "TelephoneUniversalCommunication/CompleteNumber", \.phone),
    .text("BT-43, BT-58", "EmailURIUniversalCommunication/URIID", \.email),
  ])
}
