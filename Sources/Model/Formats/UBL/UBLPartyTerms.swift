import FacturaInvoices

/// The parties of a UBL document (BG-4, BG-7, BG-10, BG-11), and where it was delivered (BG-13).
enum UBLPartyTerms {
  static let header: [Term<InvoiceDraft>] = [
    .group("BG-4", "AccountingSupplierParty/Party", \.seller, party).required,
    .part("BG-7", "AccountingCustomerParty/Party", \.invoice.buyer, party).required,
    .part("BG-10", "PayeeParty", \.invoice.payee, party),
    .part("BG-11", "TaxRepresentativeParty", \.invoice.taxRepresentative, party),
    .involved("SellerSupplierParty/Party", as: "supplier", party),
    .involved("BuyerCustomerParty/Party", as: "purchaser", party),
    .text("BT-70", "Delivery/DeliveryParty/PartyName/Name", \.delivery.name),
    .identifier("BT-71", "Delivery/DeliveryLocation/ID", \.delivery.location),
    .date("BT-72", "Delivery/ActualDeliveryDate", \.delivery.date),
    .part("BG-15", "Delivery/DeliveryLocation/Address", \.delivery.address, address),
    .text("", "Delivery/DeliveryTerms/ID", \.trade.deliveryTerms),
  ]

  static let party = TermGroup(
    extras: \Party.extras,
    [
      .text("BT-27, BT-44", "PartyLegalEntity/RegistrationName", \.name),
      .text("BT-28, BT-45, BT-59, BT-62", "PartyName/Name", \.tradeName),
      .identifiers("BT-29, BT-46, BT-60, BT-90", "PartyIdentification/ID", \.ids),
      .identifier("BT-30, BT-47, BT-61", "PartyLegalEntity/CompanyID", \.legalID),
      .text("BT-31, BT-48, BT-63", "PartyTaxScheme[TaxScheme/ID=VAT]/CompanyID", \.taxID),
      .text("BT-32", "PartyTaxScheme/CompanyID", \.taxRegistration),
      .text("BT-32", "PartyTaxScheme/TaxScheme/ID", \.taxRegistrationScheme),
      .text("BT-33", "PartyLegalEntity/CompanyLegalForm", \.legalInformation),
      .identifier("BT-34, BT-49", "EndpointID", \.endpoint),
      .part("BG-5, BG-8, BG-12", "PostalAddress", \.address, address),
      .part("BG-6, BG-9", "Contact", \.contact, contact),
      .text("", "WebsiteURI", \.website),
    ])

  static let address = TermGroup(
    extras: \Address.extras,
    [
      .text("BT-35, BT-50, BT-64, BT-75", "StreetName", \.line1),
      .text("BT-36, BT-51, BT-65, BT-76", "AdditionalStreetName", \.line2),
      .text("BT-37, BT-52, BT-66, BT-77", "CityName", \.city),
      .text("BT-38, BT-53, BT-67, BT-78", "PostalZone", \.postCode),
      .text("BT-39, BT-54, BT-68, BT-79", "CountrySubentity", \.subdivision),
      .text("", "CountrySubentityCode", \.subdivisionCode),
      .code("BT-40, BT-55, BT-69, BT-80", "Country/IdentificationCode", \.country, of: .countries),
      .text("", "Country/Name", \.countryName),
      .text("BT-162, BT-163, BT-164, BT-165", "AddressLine/Line", \.line3),
    ])

  private static let contact = TermGroup<Contact>([
    .text("BT-41, BT-56", "Name", \.name),
    .text("BT-42, BT-57", "Telephone", \.phone),
    .text("BT-43, BT-58", "ElectronicMail", \.email),
  ])

  /// The delivery of one line.
  static let delivery = TermGroup<Delivery>([
    .text("", "DeliveryParty/PartyName/Name", \.name),
    .identifier("", "DeliveryLocation/ID", \.location),
    .date("", "ActualDeliveryDate", \.date),
    .part("", "DeliveryLocation/Address", \.address, address),
  ])
}
