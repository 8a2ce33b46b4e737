/// Where the business terms of EN 16931 stand in UBL and CII, as its syntax bindings say (CEN/TS 16931-3-2, -3-3): from
/// the root on, in local names. Written apart from the tables of the readers, so that it can judge them.
///
/// Terms that share a place stand together: BT-92 is an allowance's amount, BT-99 a charge's. `X` is what the extensions of
/// XRechnung and Factur-X add.
enum TermPaths {
  /// The term whose place this is: `BT-12` of `/Invoice/ContractDocumentReference/ID`; nothing for any other place.
  static func term(at path: String) -> String? {
    var steps = path.split(separator: "/").map { String($0.prefix { $0 != "[" }) }
    guard !steps.isEmpty else { return nil }
    let root = steps.removeFirst()
    if root == "CrossIndustryInvoice" { return cii[steps.joined(separator: "/")] }
    // The lines in lines of XRechnung have what any line has; credit notes have other names for the same.
    steps = steps.map { creditNoteNames[$0] ?? $0 }.filter { !$0.hasPrefix("Sub") || !$0.hasSuffix("Line") }
    let place = steps.joined(separator: "/")
    return ubl[place] ?? (root == "CreditNote" ? creditNote[place] : nil)
  }

  private static let creditNoteNames = [
    "CreditNoteLine": "InvoiceLine", "CreditedQuantity": "InvoicedQuantity",
    "CreditNoteTypeCode": "InvoiceTypeCode",
  ]

  /// The numbers that have a place, of both syntaxes.
  static let numbers = (ubl: numbers(in: ubl), cii: numbers(in: cii))

  private static func numbers(in table: [String: String]) -> Set<Int> {
    Set(table.values.flatMap { $0.dropFirst(3).split(separator: ",").compactMap { Int($0) } })
  }

  // MARK: UBL

  private static let creditNote = ["PaymentMeans/PaymentDueDate": "BT-9"]

  private static let ubl = table(
    header: """
      1 ID | 2 IssueDate | 3 InvoiceTypeCode | 5 DocumentCurrencyCode | 6 TaxCurrencyCode | 7 TaxPointDate
      8 InvoicePeriod/DescriptionCode | 9 DueDate | 10 BuyerReference | 11 ProjectReference/ID
      12 ContractDocumentReference/ID | 13 OrderReference/ID | 14 OrderReference/SalesOrderID
      15 ReceiptDocumentReference/ID | 16 DespatchDocumentReference/ID | 17 OriginatorDocumentReference/ID
      18,122 AdditionalDocumentReference/ID | 18-1 AdditionalDocumentReference/ID/@schemeID | 19 AccountingCost
      20 PaymentTerms/Note | 21,22 Note | 23 ProfileID | 24 CustomizationID
      25 BillingReference/InvoiceDocumentReference/ID | 26 BillingReference/InvoiceDocumentReference/IssueDate
      73 InvoicePeriod/StartDate | 74 InvoicePeriod/EndDate
      123 AdditionalDocumentReference/DocumentDescription
      124 AdditionalDocumentReference/Attachment/ExternalReference/URI
      125 AdditionalDocumentReference/Attachment/EmbeddedDocumentBinaryObject
      125-1 AdditionalDocumentReference/Attachment/EmbeddedDocumentBinaryObject/@mimeCode
      125-2 AdditionalDocumentReference/Attachment/EmbeddedDocumentBinaryObject/@filename
      59 PayeeParty/PartyName/Name | 60 PayeeParty/PartyIdentification/ID
      60-1 PayeeParty/PartyIdentification/ID/@schemeID | 61 PayeeParty/PartyLegalEntity/CompanyID
      61-1 PayeeParty/PartyLegalEntity/CompanyID/@schemeID
      62 TaxRepresentativeParty/PartyName/Name | 63 TaxRepresentativeParty/PartyTaxScheme/CompanyID
      70 Delivery/DeliveryParty/PartyName/Name | 71 Delivery/DeliveryLocation/ID
      71-1 Delivery/DeliveryLocation/ID/@schemeID | 72 Delivery/ActualDeliveryDate
      81 PaymentMeans/PaymentMeansCode | 82 PaymentMeans/PaymentMeansCode/@name | 83 PaymentMeans/PaymentID
      84 PaymentMeans/PayeeFinancialAccount/ID | 85 PaymentMeans/PayeeFinancialAccount/Name
      86 PaymentMeans/PayeeFinancialAccount/FinancialInstitutionBranch/ID
      87 PaymentMeans/CardAccount/PrimaryAccountNumberID | 88 PaymentMeans/CardAccount/HolderName
      89 PaymentMeans/PaymentMandate/ID | 91 PaymentMeans/PaymentMandate/PayerFinancialAccount/ID
      92,99 AllowanceCharge/Amount | 93,100 AllowanceCharge/BaseAmount | 94,101 AllowanceCharge/MultiplierFactorNumeric
      95,102 AllowanceCharge/TaxCategory/ID | 96,103 AllowanceCharge/TaxCategory/Percent
      97,104 AllowanceCharge/AllowanceChargeReason | 98,105 AllowanceCharge/AllowanceChargeReasonCode
      106 LegalMonetaryTotal/LineExtensionAmount | 107 LegalMonetaryTotal/AllowanceTotalAmount
      108 LegalMonetaryTotal/ChargeTotalAmount | 109 LegalMonetaryTotal/TaxExclusiveAmount
      110,111 TaxTotal/TaxAmount | 112 LegalMonetaryTotal/TaxInclusiveAmount
      113 LegalMonetaryTotal/PrepaidAmount | 114 LegalMonetaryTotal/PayableRoundingAmount
      115 LegalMonetaryTotal/PayableAmount | 116 TaxTotal/TaxSubtotal/TaxableAmount
      117 TaxTotal/TaxSubtotal/TaxAmount | 118 TaxTotal/TaxSubtotal/TaxCategory/ID
      119 TaxTotal/TaxSubtotal/TaxCategory/Percent | 120 TaxTotal/TaxSubtotal/TaxCategory/TaxExemptionReason
      121 TaxTotal/TaxSubtotal/TaxCategory/TaxExemptionReasonCode
      X PrepaidPayment/ID | X PrepaidPayment/PaidAmount | X PrepaidPayment/InstructionID
      """,
    parties: [
      ("AccountingSupplierParty/Party", "27 28 29,90 29-1 30 30-1 31,32 32 33 34 34-1 41 42 43"),
      ("AccountingCustomerParty/Party", "44 45 46 46-1 47 47-1 48 - - 49 49-1 56 57 58"),
    ],
    partyTerms: [
      "PartyLegalEntity/RegistrationName", "PartyName/Name", "PartyIdentification/ID",
      "PartyIdentification/ID/@schemeID", "PartyLegalEntity/CompanyID",
      "PartyLegalEntity/CompanyID/@schemeID",
      "PartyTaxScheme/CompanyID", "PartyTaxScheme/TaxScheme/ID", "PartyLegalEntity/CompanyLegalForm",
      "EndpointID", "EndpointID/@schemeID", "Contact/Name", "Contact/Telephone", "Contact/ElectronicMail",
    ],
    addresses: [
      ("AccountingSupplierParty/Party/PostalAddress", "35 36 162 37 38 39 40"),
      ("AccountingCustomerParty/Party/PostalAddress", "50 51 163 52 53 54 55"),
      ("TaxRepresentativeParty/PostalAddress", "64 65 164 66 67 68 69"),
      ("Delivery/DeliveryLocation/Address", "75 76 165 77 78 79 80"),
    ],
    addressTerms: [
      "StreetName", "AdditionalStreetName", "AddressLine/Line", "CityName", "PostalZone", "CountrySubentity",
      "Country/IdentificationCode",
    ],
    line: "InvoiceLine",
    lineTerms: """
      126 ID | 127 Note | 128 DocumentReference/ID | 128-1 DocumentReference/ID/@schemeID
      129 InvoicedQuantity | 130 InvoicedQuantity/@unitCode | 131 LineExtensionAmount
      132 OrderLineReference/LineID | 133 AccountingCost | 134 InvoicePeriod/StartDate
      135 InvoicePeriod/EndDate
      136,141 AllowanceCharge/Amount | 137,142 AllowanceCharge/BaseAmount | 138,143 AllowanceCharge/MultiplierFactorNumeric
      139,144 AllowanceCharge/AllowanceChargeReason | 140,145 AllowanceCharge/AllowanceChargeReasonCode
      146 Price/PriceAmount | 147 Price/AllowanceCharge/Amount | 148 Price/AllowanceCharge/BaseAmount
      149 Price/BaseQuantity | 150 Price/BaseQuantity/@unitCode | 151 Item/ClassifiedTaxCategory/ID
      152 Item/ClassifiedTaxCategory/Percent | 153 Item/Name | 154 Item/Description
      155 Item/SellersItemIdentification/ID | 156 Item/BuyersItemIdentification/ID
      157 Item/StandardItemIdentification/ID | 157-1 Item/StandardItemIdentification/ID/@schemeID
      158 Item/CommodityClassification/ItemClassificationCode
      158-1 Item/CommodityClassification/ItemClassificationCode/@listID
      158-2 Item/CommodityClassification/ItemClassificationCode/@listVersionID
      159 Item/OriginCountry/IdentificationCode | 160 Item/AdditionalItemProperty/Name
      161 Item/AdditionalItemProperty/Value
      """)

  // MARK: CII

  private static let cii = table(
    header: """
      1 ED/ID | 2 ED/IssueDateTime/DateTimeString | 3 ED/TypeCode | 5 SET/InvoiceCurrencyCode
      6 SET/TaxCurrencyCode | 7 SET/ApplicableTradeTax/TaxPointDate/DateString
      8 SET/ApplicableTradeTax/DueDateTypeCode | 9 SET/SpecifiedTradePaymentTerms/DueDateDateTime/DateTimeString
      10 AGR/BuyerReference | 11 AGR/SpecifiedProcuringProject/ID
      12 AGR/ContractReferencedDocument/IssuerAssignedID | 13 AGR/BuyerOrderReferencedDocument/IssuerAssignedID
      14 AGR/SellerOrderReferencedDocument/IssuerAssignedID
      15 DEL/ReceivingAdviceReferencedDocument/IssuerAssignedID
      16 DEL/DespatchAdviceReferencedDocument/IssuerAssignedID
      17,18,122 AGR/AdditionalReferencedDocument/IssuerAssignedID
      18-1 AGR/AdditionalReferencedDocument/ReferenceTypeCode
      19 SET/ReceivableSpecifiedTradeAccountingAccount/ID | 20 SET/SpecifiedTradePaymentTerms/Description
      21 ED/IncludedNote/SubjectCode | 22 ED/IncludedNote/Content
      23 EDC/BusinessProcessSpecifiedDocumentContextParameter/ID
      24 EDC/GuidelineSpecifiedDocumentContextParameter/ID
      25 SET/InvoiceReferencedDocument/IssuerAssignedID
      26 SET/InvoiceReferencedDocument/FormattedIssueDateTime/DateTimeString
      73 SET/BillingSpecifiedPeriod/StartDateTime/DateTimeString
      74 SET/BillingSpecifiedPeriod/EndDateTime/DateTimeString
      123 AGR/AdditionalReferencedDocument/Name | 124 AGR/AdditionalReferencedDocument/URIID
      125 AGR/AdditionalReferencedDocument/AttachmentBinaryObject
      125-1 AGR/AdditionalReferencedDocument/AttachmentBinaryObject/@mimeCode
      125-2 AGR/AdditionalReferencedDocument/AttachmentBinaryObject/@filename
      59 SET/PayeeTradeParty/Name | 60 SET/PayeeTradeParty/ID | 60 SET/PayeeTradeParty/GlobalID
      60-1 SET/PayeeTradeParty/GlobalID/@schemeID | 61 SET/PayeeTradeParty/SpecifiedLegalOrganization/ID
      61-1 SET/PayeeTradeParty/SpecifiedLegalOrganization/ID/@schemeID
      62 AGR/SellerTaxRepresentativeTradeParty/Name
      63 AGR/SellerTaxRepresentativeTradeParty/SpecifiedTaxRegistration/ID
      70 DEL/ShipToTradeParty/Name | 71 DEL/ShipToTradeParty/ID | 71 DEL/ShipToTradeParty/GlobalID
      71-1 DEL/ShipToTradeParty/GlobalID/@schemeID
      72 DEL/ActualDeliverySupplyChainEvent/OccurrenceDateTime/DateTimeString
      81 PM/TypeCode | 82 PM/Information | 83 SET/PaymentReference
      84 PM/PayeePartyCreditorFinancialAccount/IBANID | 84 PM/PayeePartyCreditorFinancialAccount/ProprietaryID
      85 PM/PayeePartyCreditorFinancialAccount/AccountName
      86 PM/PayeeSpecifiedCreditorFinancialInstitution/BICID
      87 PM/ApplicableTradeSettlementFinancialCard/ID
      88 PM/ApplicableTradeSettlementFinancialCard/CardholderName
      89 SET/SpecifiedTradePaymentTerms/DirectDebitMandateID | 90 SET/CreditorReferenceID
      91 PM/PayerPartyDebtorFinancialAccount/IBANID
      92,99 AC/ActualAmount | 93,100 AC/BasisAmount | 94,101 AC/CalculationPercent | 95,102 AC/CategoryTradeTax/CategoryCode
      96,103 AC/CategoryTradeTax/RateApplicablePercent | 97,104 AC/Reason | 98,105 AC/ReasonCode
      106 SUM/LineTotalAmount | 107 SUM/AllowanceTotalAmount | 108 SUM/ChargeTotalAmount
      109 SUM/TaxBasisTotalAmount | 110,111 SUM/TaxTotalAmount | 112 SUM/GrandTotalAmount
      113 SUM/TotalPrepaidAmount | 114 SUM/RoundingAmount | 115 SUM/DuePayableAmount
      116 SET/ApplicableTradeTax/BasisAmount | 117 SET/ApplicableTradeTax/CalculatedAmount
      118 SET/ApplicableTradeTax/CategoryCode | 119 SET/ApplicableTradeTax/RateApplicablePercent
      120 SET/ApplicableTradeTax/ExemptionReason | 121 SET/ApplicableTradeTax/ExemptionReasonCode
      X SET/SpecifiedLogisticsServiceCharge/Description | X SET/SpecifiedLogisticsServiceCharge/AppliedAmount
      X SET/SpecifiedAdvancePayment/PaidAmount | X SET/TaxApplicableTradeCurrencyExchange/ConversionRate
      X SET/SpecifiedTradePaymentTerms/ApplicableTradePaymentDiscountTerms/BasisPeriodMeasure
      X SET/SpecifiedTradePaymentTerms/ApplicableTradePaymentDiscountTerms/BasisAmount
      X SET/SpecifiedTradePaymentTerms/ApplicableTradePaymentDiscountTerms/CalculationPercent
      X AGR/SalesAgentTradeParty/Name | X AGR/BuyerAgentTradeParty/Name | X DEL/UltimateShipToTradeParty/Name
      X SET/InvoicerTradeParty/Name | X SET/PayerTradeParty/Name
      """,
    parties: [
      ("AGR/SellerTradeParty", "27 28 29 29 29-1 30 30-1 31,32 33 34 34-1 41 41 42 43"),
      ("AGR/BuyerTradeParty", "44 45 46 46 46-1 47 47-1 48 - 49 49-1 56 56 57 58"),
    ],
    partyTerms: [
      "Name", "SpecifiedLegalOrganization/TradingBusinessName", "ID", "GlobalID", "GlobalID/@schemeID",
      "SpecifiedLegalOrganization/ID", "SpecifiedLegalOrganization/ID/@schemeID",
      "SpecifiedTaxRegistration/ID", "Description", "URIUniversalCommunication/URIID",
      "URIUniversalCommunication/URIID/@schemeID", "DefinedTradeContact/PersonName",
      "DefinedTradeContact/DepartmentName",
      "DefinedTradeContact/TelephoneUniversalCommunication/CompleteNumber",
      "DefinedTradeContact/EmailURIUniversalCommunication/URIID",
    ],
    addresses: [
      ("AGR/SellerTradeParty/PostalTradeAddress", "35 36 162 37 38 39 40"),
      ("AGR/BuyerTradeParty/PostalTradeAddress", "50 51 163 52 53 54 55"),
      ("AGR/SellerTaxRepresentativeTradeParty/PostalTradeAddress", "64 65 164 66 67 68 69"),
      ("DEL/ShipToTradeParty/PostalTradeAddress", "75 76 165 77 78 79 80"),
    ],
    addressTerms: [
      "LineOne", "LineTwo", "LineThree", "CityName", "PostcodeCode", "CountrySubDivisionName", "CountryID",
    ],
    line: "LINE",
    lineTerms: """
      126 AssociatedDocumentLineDocument/LineID | 127 AssociatedDocumentLineDocument/IncludedNote/Content
      128 LS/AdditionalReferencedDocument/IssuerAssignedID
      128-1 LS/AdditionalReferencedDocument/ReferenceTypeCode
      129 SpecifiedLineTradeDelivery/BilledQuantity | 130 SpecifiedLineTradeDelivery/BilledQuantity/@unitCode
      131 LS/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount
      132 LA/BuyerOrderReferencedDocument/LineID | 133 LS/ReceivableSpecifiedTradeAccountingAccount/ID
      134 LS/BillingSpecifiedPeriod/StartDateTime/DateTimeString
      135 LS/BillingSpecifiedPeriod/EndDateTime/DateTimeString
      136,141 LS/SpecifiedTradeAllowanceCharge/ActualAmount | 137,142 LS/SpecifiedTradeAllowanceCharge/BasisAmount
      138,143 LS/SpecifiedTradeAllowanceCharge/CalculationPercent | 139,144 LS/SpecifiedTradeAllowanceCharge/Reason
      140,145 LS/SpecifiedTradeAllowanceCharge/ReasonCode | 146 LA/NetPriceProductTradePrice/ChargeAmount
      147 LA/GrossPriceProductTradePrice/AppliedTradeAllowanceCharge/ActualAmount
      148 LA/GrossPriceProductTradePrice/ChargeAmount | 149 LA/NetPriceProductTradePrice/BasisQuantity
      150 LA/NetPriceProductTradePrice/BasisQuantity/@unitCode
      149 LA/GrossPriceProductTradePrice/BasisQuantity
      150 LA/GrossPriceProductTradePrice/BasisQuantity/@unitCode
      151 LS/ApplicableTradeTax/CategoryCode | 152 LS/ApplicableTradeTax/RateApplicablePercent
      153 PRODUCT/Name | 154 PRODUCT/Description | 155 PRODUCT/SellerAssignedID | 156 PRODUCT/BuyerAssignedID
      157 PRODUCT/GlobalID | 157-1 PRODUCT/GlobalID/@schemeID
      158 PRODUCT/DesignatedProductClassification/ClassCode
      158-1 PRODUCT/DesignatedProductClassification/ClassCode/@listID
      158-2 PRODUCT/DesignatedProductClassification/ClassCode/@listVersionID
      159 PRODUCT/OriginTradeCountry/ID | 160 PRODUCT/ApplicableProductCharacteristic/Description
      161 PRODUCT/ApplicableProductCharacteristic/Value
      X AssociatedDocumentLineDocument/ParentLineID | X AssociatedDocumentLineDocument/LineStatusReasonCode
      X PRODUCT/IndividualTradeProductInstance/BatchID | X PRODUCT/IncludedReferencedProduct/Name
      X PRODUCT/IndividualTradeProductInstance/SupplierAssignedSerialID
      X SpecifiedLineTradeDelivery/ShipToTradeParty/Name
      """)

  /// Short names of elements in the lists above.
  private static let short = [
    "EDC": "ExchangedDocumentContext", "ED": "ExchangedDocument",
    "LINE": "SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem",
    "AGR": "SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement",
    "DEL": "SupplyChainTradeTransaction/ApplicableHeaderTradeDelivery",
    "SET": "SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement",
    "PM": "SET/SpecifiedTradeSettlementPaymentMeans", "AC": "SET/SpecifiedTradeAllowanceCharge",
    "SUM": "SET/SpecifiedTradeSettlementHeaderMonetarySummation", "LA": "SpecifiedLineTradeAgreement",
    "LS": "SpecifiedLineTradeSettlement", "PRODUCT": "SpecifiedTradeProduct",
  ]

  private static func full(_ path: String) -> String {
    path.split(separator: "/").map(String.init).map { short[$0].map(full) ?? $0 }.joined(separator: "/")
  }

  // MARK: Tables

  private static func table(
    header: String, parties: [(path: String, terms: String)], partyTerms: [String],
    addresses: [(path: String, terms: String)], addressTerms: [String], line: String, lineTerms: String,
  ) -> [String: String] {
    var table: [String: String] = [:]
    for (number, path) in pairs(header) { table[full(path)] = "BT-\(number)" }
    for (number, path) in pairs(lineTerms) { table[full("\(line)/\(path)")] = "BT-\(number)" }
    for (groups, places) in [(parties, partyTerms), (addresses, addressTerms)] {
      for group in groups {
        for (number, place) in zip(group.terms.split(separator: " "), places) where number != "-" {
          table[full("\(group.path)/\(place)")] = "BT-\(number)"
        }
      }
    }
    return table
  }

  /// `1 ID | 2 IssueDate`
  private static func pairs(_ list: String) -> [(number: String, path: String)] {
    list.split { $0 == "|" || $0 == "\n" }.compactMap { entry in
      let words = entry.split(separator: " ").map(String.init)
      return words.count == 2 ? (words[0], words[1]) : nil
    }
  }
}
