import FacturaTestSupport
import FacturaXML

@testable import FacturaFormats

/// The order that the schemas of UBL 2.1 want, and documents in it.
enum UBLSequence {
  static func samples() throws -> [[UInt8]] {
    var samples: [[UInt8]] = []
    for (root, sequence) in [("Invoice", invoiceOrder), ("CreditNote", creditNoteOrder)] {
      // Every element of the sequence once; then without those that are optional.
      for names in [
        sequence, sequence.filter { ["ID", "AccountingSupplierParty", "Signature"].contains($0) },
      ] {
        var text = "<\(root) \(UBLSample.namespaces.replacing("Invoice-2", with: "\(root)-2"))>\n"
        for name in names where name != "UBLExtensions" {
          let isBasic = basics.contains(name)
          text +=
            isBasic ? "  <cbc:\(name)>x</cbc:\(name)>\n" : "  <cac:\(name)><cbc:ID>y</cbc:ID></cac:\(name)>\n"
        }
        samples.append(Array((text + "</\(root)>\n").utf8))
      }
    }
    let folder = "../shared/einvoice/ubl"
    let official = FacturaTestSupport.Repository.files(in: folder, ending: ".xml")
    if official.isEmpty { print("skipped: the official UBL samples are not here") }
    return try samples + official.map { try FacturaTestSupport.Repository.bytes($0) }
  }

  /// Places of the root's children in the sequence of the schema.
  static func order(of bytes: [UInt8]) throws -> [Int] {
    let root = try XMLDocument(bytes, name: "a.xml").root
    let sequence = root.name == "CreditNote" ? creditNoteOrder : invoiceOrder
    return root.elements.map { sequence.firstIndex(of: $0.name) ?? -1 }.filter { $0 >= 0 }
  }

  private static let basics: Set<String> = [
    "UBLVersionID", "CustomizationID", "ProfileID", "ProfileExecutionID", "ID", "CopyIndicator", "UUID",
    "IssueDate",
    "IssueTime", "DueDate", "InvoiceTypeCode", "CreditNoteTypeCode", "Note", "TaxPointDate",
    "DocumentCurrencyCode",
    "TaxCurrencyCode", "PricingCurrencyCode", "PaymentCurrencyCode", "PaymentAlternativeCurrencyCode",
    "AccountingCostCode", "AccountingCost", "LineCountNumeric", "BuyerReference",
  ]

  /// UBL-Invoice-2.1.xsd, the sequence of InvoiceType.
  private static let invoiceOrder = [
    "UBLExtensions", "UBLVersionID", "CustomizationID", "ProfileID", "ProfileExecutionID", "ID",
    "CopyIndicator",
    "UUID", "IssueDate", "IssueTime", "DueDate", "InvoiceTypeCode", "Note", "TaxPointDate",
    "DocumentCurrencyCode",
    "TaxCurrencyCode", "PricingCurrencyCode", "PaymentCurrencyCode", "PaymentAlternativeCurrencyCode",
    "AccountingCostCode", "AccountingCost", "LineCountNumeric", "BuyerReference", "InvoicePeriod",
    "OrderReference",
    "BillingReference", "DespatchDocumentReference", "ReceiptDocumentReference", "StatementDocumentReference",
    "OriginatorDocumentReference", "ContractDocumentReference", "AdditionalDocumentReference",
    "ProjectReference",
    "Signature", "AccountingSupplierParty", "AccountingCustomerParty", "PayeeParty", "BuyerCustomerParty",
    "SellerSupplierParty", "TaxRepresentativeParty", "Delivery", "DeliveryTerms", "PaymentMeans",
    "PaymentTerms",
    "PrepaidPayment", "AllowanceCharge", "TaxExchangeRate", "PricingExchangeRate", "PaymentExchangeRate",
    "PaymentAlternativeExchangeRate", "TaxTotal", "WithholdingTaxTotal", "LegalMonetaryTotal", "InvoiceLine",
  ]

  /// UBL-CreditNote-2.1.xsd, the sequence of CreditNoteType.
  private static let creditNoteOrder = [
    "UBLExtensions", "UBLVersionID", "CustomizationID", "ProfileID", "ProfileExecutionID", "ID",
    "CopyIndicator",
    "UUID", "IssueDate", "IssueTime", "TaxPointDate", "CreditNoteTypeCode", "Note", "DocumentCurrencyCode",
    "TaxCurrencyCode", "PricingCurrencyCode", "PaymentCurrencyCode", "PaymentAlternativeCurrencyCode",
    "AccountingCostCode", "AccountingCost", "LineCountNumeric", "BuyerReference", "InvoicePeriod",
    "DiscrepancyResponse", "OrderReference", "BillingReference", "DespatchDocumentReference",
    "ReceiptDocumentReference", "ContractDocumentReference", "AdditionalDocumentReference",
    "StatementDocumentReference", "OriginatorDocumentReference", "Signature", "AccountingSupplierParty",
    "AccountingCustomerParty", "PayeeParty", "BuyerCustomerParty", "SellerSupplierParty",
    "TaxRepresentativeParty",
    "Delivery", "DeliveryTerms", "PaymentMeans", "PaymentTerms", "TaxExchangeRate", "PricingExchangeRate",
    "PaymentExchangeRate", "PaymentAlternativeExchangeRate", "AllowanceCharge", "TaxTotal",
    "LegalMonetaryTotal",
    "CreditNoteLine",
  ]
}

extension [Int] {
  var isSorted: Bool { zip(self, dropFirst()).allSatisfy { $0 <= $1 } }
}
