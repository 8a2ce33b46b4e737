import Factura
import FacturaGeometry
import FacturaPrinting

extension Till {
  /// What printing the bill would need: pages, sheets, and what it will be. Everything is laid out and compared with the
  /// invoice, so that what can't be printed is known before anybody is asked.
  package func offer(
    _ bill: Bill, _ choices: PrintChoices, printer name: String?, for purpose: OfferPurpose = .printing,
  ) throws(TillStop) -> Offer {
    let printer = try printer(name, purpose)
    let earlier = try earlier(bill)
    let times = try timesPrinted(bill)
    var offer = Offer(
      bill: bill, choices: choices, printer: printer, first: times == 0 ? .original : .reprint(times),
      earlier: earlier, paper: PaperPlan(asked: choices.need(pages: 0, on: printer)))
    let plan = try plan(for: offer, purpose)
    if let plan { offer.paper = choices.isEco ? plan.choosing(plan.eco) : plan }
    let (hash, pages) = try base(of: offer)
    offer.base = hash
    if plan == nil { offer.paper = PaperPlan(asked: choices.need(pages: pages, on: printer)) }
    return offer
  }

  /// Whoever only wants to know what a bill would need, needs no printer; and who is asked can choose one.
  private func printer(_ name: String?, _ purpose: OfferPurpose) throws(TillStop) -> Printer {
    do { return try shelf.place(name).printer } catch {
      if purpose == .trying, name == nil { return .none }
      if purpose == .choosing, case .noDefault(let known) = error.fact, !known.isEmpty { return .none }
      throw TillStop(error)
    }
  }

  /// The ways of printing among which something is chosen; nothing if there is only one, which takes a sheet a page.
  private func plan(for offer: Offer, _ purpose: OfferPurpose) throws(TillStop) -> PaperPlan? {
    let choices = offer.choices
    let layout = try layout(choices.form, of: offer.bill)
    var options = choices.options
    options.paper = try paper(of: layout, for: offer)
    var ways: PaperWays = []
    let sides = choices.printedSides(on: offer.printer)
    if choices.isEco {
      ways.insert(.pullUp)
      if choices.sides == nil, sides == .one, offer.printer.capabilities.sides.contains(.twoLongEdge) {
        ways.insert(.twoSides)
      }
    }
    let mayBeSummary = choices.isEco && layout.summaryLimit(on: options.paper) != nil
    if choices.isSummary == nil, mayBeSummary || purpose != .printing { ways.insert(.summary) }
    if ways.isEmpty, choices.isSummary != true { return nil }
    var question = PaperQuestion(copies: choices.copies, on: sides, ways: ways)
    let invoice = offer.bill.file.invoice
    do throws(FacturaError) {
      let count = try choices.pages.map { (_) throws(FacturaError) in
        try renderer.pageCount(of: invoice, with: layout, options: options)
      }
      question.range = count.flatMap { choices.pages?.range(of: $0) }
      // There are no such pages: whoever draws them says so.
      if choices.pages != nil, question.range == nil { return nil }
      return try renderer.paper(for: invoice, with: layout, question, options: options)
    } catch { throw .bill(error) }
  }

  /// The pages that every copy has, without marks: their hash, and how many of them are printed.
  private func base(of offer: Offer) throws(TillStop) -> (hash: String, pages: Int) {
    let layout = try layout(offer.choices.form, of: offer.bill)
    var options = offer.options
    options.paper = try paper(of: layout, for: offer)
    var digest = SHA256()
    let count: Int
    do {
      count = try renderer.render(offer.bill.file.invoice, with: layout, as: .plain, options: options) {
        digest.add($0)
      }.pageCount
    } catch { throw .bill(error) }
    guard let selection = offer.choices.pages else { return (digest.text, count) }
    guard let range = selection.range(of: count) else { throw .noSuchPages(selection, of: count) }
    return (digest.text, range.count)
  }

  private func paper(of layout: Layout, for offer: Offer) throws(TillStop) -> String? {
    offer.choices.isDots(on: offer.printer)
      ? try profile(offer.choices).paper.name : layout.paper(for: offer.printer)
  }
}

/// What an offer is made for.
package enum OfferPurpose: Sendable {
  /// Nobody is asked.
  case printing
  /// Somebody is asked, who wants to know what the summary would need.
  case asking
  /// The same, and he can choose a printer where none is the default one.
  case choosing
  /// Nothing is printed: there may be no printer.
  case trying
}

extension Printer {
  /// Nobody's.
  fileprivate static let none = Printer(
    name: "", description: "", uri: "", state: .idle, reasons: [], message: "", acceptsJobs: false,
    isDefault: false, capabilities: PrinterCapabilities())
}

extension PrintChoices {
  /// What so many pages take as somebody chose.
  fileprivate func need(pages: Int, on printer: Printer) -> PaperNeed {
    PaperNeed(PaperWay(options.privacy, on: printedSides(on: printer)), pages: pages, copies: copies)
  }
}
