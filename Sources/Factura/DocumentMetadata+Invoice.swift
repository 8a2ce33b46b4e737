import FacturaAmounts
import FacturaFinishing
import FacturaInvoices
import FacturaPages

extension DocumentMetadata {
  /// What the document says about itself comes from layout and invoice alone, its date too: the same invoice gives
  /// the same bytes on every day.
  ///
  /// - Parameter title: what the layout makes it; nothing for kind and number of the invoice.
  init(_ invoice: Invoice, title: String?, layout: Layout, language: Language) {
    // Before there is an e-CF, nothing has its number (Modelos ilustrativos 3.2).
    let isNumbered = invoice.fiscal?.notValid != true
    let number = isNumbered ? invoice.fiscal?.ncf ?? invoice.number ?? "" : ""
    let kind = invoice.fiscal?.typeName ?? invoice.title ?? layout.name
    let titles = [title ?? "", number.isEmpty ? kind : "\(kind) \(number)", layout.name]
    self.init(
      // A window must have a title (ISO 14289-1, 7.1).
      title: titles.first { !$0.metadataText.isEmpty } ?? "PDF",
      author: invoice.seller.name ?? "",
      created: Self.creationTime(of: invoice),
      zone: Self.zone(of: invoice),
      language: language)
  }

  /// The signing time, or else the beginning of the day of issue.
  private static func creationTime(of invoice: Invoice) -> Timestamp {
    if let signed = invoice.fiscal?.signedAt { return signed }
    return Timestamp(date: invoice.issueDate ?? .epoch, time: .midnight)
  }

  /// A fiscal block is Dominican, and so are pesos. Where nothing is known, Greenwich's time is as good as any.
  private static func zone(of invoice: Invoice) -> ZoneOffset {
    let isDominican =
      invoice.fiscal != nil || invoice.currency == "DOP" || invoice.seller.address?.country == "DO"
    return isDominican ? .dominican : .greenwich
  }
}
