import FacturaAmounts
import FacturaDiagnostics
import FacturaFinishing
import FacturaInvoices

/// Two files of one invoice must state the same: the one that is rendered, and the XML or JSON that goes along.
struct SourceComparison {
  private let invoice: Invoice

  init(_ invoice: Invoice) {
    self.invoice = invoice
  }

  /// What an attached invoice states otherwise; nothing for files that are no invoice.
  func findings(_ attachment: AttachedFile) -> [Finding] {
    let name = attachment.name.lowercased()
    guard name.hasSuffix(".xml") || name.hasSuffix(".json"),
      let read = try? InvoiceFile(bytes: attachment.bytes, name: attachment.name)
    else { return [] }
    let other = read.invoice
    var findings: [Finding] = []
    func compare(_ path: String, _ there: String?, _ here: String?) {
      guard let there, let here, there != here else { return }
      let fact = VerificationFact.sourceDiffers(file: attachment.name, name: path, there: there, here: here)
      findings.append(Finding(fact, path: DataPath(path)))
    }
    compare("/number", other.fiscal?.ncf ?? other.number, invoice.fiscal?.ncf ?? invoice.number)
    compare("/fiscal/typeCode", other.fiscal?.typeCode, invoice.fiscal?.typeCode)
    compare("/issueDate", Self.spoken(other.issueDate), Self.spoken(invoice.issueDate))
    compare("/dueDate", Self.spoken(other.dueDate), Self.spoken(invoice.dueDate))
    for field in Totals.Field.allCases {
      let path = "/totals/\(field.stringValue)"
      compareAmounts(path, other.totals.value(of: field), invoice.totals.value(of: field)) {
        compare($0, $1, $2)
      }
    }
    compareLines(other) { compare($0, $1, $2) }
    return findings
  }

  private static func spoken(_ date: CalendarDate?) -> String? {
    date.map { DateFormat.iso.text(of: $0, in: .english) }
  }

  private typealias Comparing = (String, String?, String?) -> Void

  private func compareAmounts(_ path: String, _ there: ModelValue, _ here: ModelValue, _ compare: Comparing) {
    guard case .amount(let there) = there, case .amount(let here) = here,
      !there.value.isSameValue(as: here.value)
    else { return }
    compare(path, there.value.spoken, here.value.spoken)
  }

  /// Lines are compared where both have as many: a bill may show what its e-CF sums up.
  private func compareLines(_ other: Invoice, _ compare: Comparing) {
    guard other.lines.count == invoice.lines.count else { return }
    for (index, (there, here)) in zip(other.lines, invoice.lines).enumerated() {
      let path = "/lines/\(index)/net"
      compareAmounts(path, there.value(of: .net), here.value(of: .net), compare)
      if let there = there.quantity?.value, let here = here.quantity?.value, !there.isSameValue(as: here) {
        let texts = [there, here].map { NumberFormat.quantity.text(of: $0, in: .english) }
        compare("/lines/\(index)/quantity", texts[0], texts[1])
      }
    }
  }
}

extension PDFKind {
  /// What the invoices that go along state otherwise, as warnings; supplements may be anything.
  ///
  /// - Throws: `FacturaError` of kind `reconciliation`, if differences stop the rendering.
  func differences(from invoice: Invoice, _ options: RenderOptions) throws(FacturaError) -> [Finding] {
    guard options.reconciliation != .off, case .archival(let archival) = self else { return [] }
    let claims = archival.attachments.filter { [.source, .alternative, .data].contains($0.relationship) }
    let attachments = claims + [archival.facturX?.attachment].compactMap { $0 }
    let findings = attachments.flatMap { SourceComparison(invoice).findings($0) }
    if options.reconciliation == .stop, !findings.isEmpty { throw FacturaError(.reconciliation, findings) }
    return findings.map { finding in
      var warning = finding
      warning.severity = .warning
      return warning
    }
  }
}
