/// Names of UBL 2.1 that embedding needs.
enum UBLVocabulary {
  static let aggregates = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
  static let basics = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
  static let reference = "AdditionalDocumentReference"

  enum Root: String {
    case invoice = "Invoice"
    case creditNote = "CreditNote"

    init?(name: String, namespace: String?) {
      self.init(rawValue: name)
      guard namespace == self.namespace else { return nil }
    }

    var namespace: String { "urn:oasis:names:specification:ubl:schema:xsd:\(rawValue)-2" }

    /// The aggregates that stand before or among the additional references in the schema's sequence; all basic components
    /// and extensions stand before them. The two documents differ: a credit note has its other references behind.
    var predecessors: Set<String> {
      let common: Set<String> = [
        "InvoicePeriod", "OrderReference", "BillingReference", "DespatchDocumentReference",
        "ReceiptDocumentReference", "ContractDocumentReference", reference,
      ]
      return switch self {
      case .invoice: common.union(["StatementDocumentReference", "OriginatorDocumentReference"])
      case .creditNote: common.union(["DiscrepancyResponse"])
      }
    }
  }
}
