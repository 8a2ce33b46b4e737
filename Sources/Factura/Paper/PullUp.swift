import FacturaGeometry
import FacturaInvoices
import FacturaTemplates

/// Finds out whether giving up margin and gaps saves a page: the document is laid out both ways, and nothing drawn.
struct PullUp {
  private let invoice: Invoice
  private let layout: Layout
  private let options: RenderOptions
  private let session: Session

  init(_ invoice: Invoice, _ layout: Layout, _ options: RenderOptions, _ session: Session) {
    self.invoice = invoice
    self.layout = layout
    self.options = options
    self.session = session
  }

  /// How many pages fewer there are when all is given up; nothing is if it saves none.
  func pagesSaved() throws(RenderingFailure) -> Int {
    guard options.saving == .pullUp, layout.declaresThrift(on: options.paper) else { return 0 }
    let whole = try pages(isPulledUp: false)
    guard whole > 1 else { return 0 }
    return max(0, whole - (try pages(isPulledUp: true)))
  }

  private func pages(isPulledUp: Bool) throws(RenderingFailure) -> Int {
    let job = RenderingJob(
      invoice, with: layout, options: options, plan: nil, session: session, isPulledUp: isPulledUp)
    try job.layOut { _ in }
    return job.pageCount
  }
}

extension Layout {
  /// Whether it says what may be given up on this paper; nothing for its own.
  func declaresThrift(on paper: String?) -> Bool { pageSet(on: paper)?.thrift != nil }

  /// From how many sheets of a copy on it lets the summary be taken instead.
  package func summaryLimit(on paper: String?) -> Int? { pageSet(on: paper)?.summaryLimit }

  private func pageSet(on paper: String?) -> PageSetNode? {
    template.pageSets.first { paper == nil || $0.size.name == paper }
  }
}
