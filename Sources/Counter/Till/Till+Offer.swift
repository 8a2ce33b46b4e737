import Factura
import FacturaGeometry
import FacturaPrinting

extension Till {
  /// What printing the bill would need: pages, sheets, and what it will be. Everything is laid out and compared with the
  /// invoice, so that what can't be printed is known before anybody is asked.
  ///
  package func offer(
    _ bill: Bill, _ choices: PrintChoices, printer name: String?, for purpose: OfferPurpose = .printing,
  ) throws(TillStop) -> Offer {
    let printer = try printer(name, purpose)
    let choices = choices.saving(on: printer)
    let base = try base(of: bill, choices, on: printer)
    let earlier = try earlier(bill)
    let times = try timesPrinted(bill)
    var offer = Offer(
      bill: bill, choices: choices, printer: printer, first: times == 0 ? .original : .reprint(times),
      earlier: earlier, pages: base.pages, sheets: base.sheets * choices.copies)
    offer.base = base.hash
    offer.sheetsOtherwise = try pagesOtherwise(bill, choices, base, on: printer) * choices.copies
    if purpose != .printing, !choices.isSummary {
      var short = choices
      short.isSummary = true
      // A bill that can't be told in short is none the worse for it.
      let sheets = (try? self.base(of: bill, short, on: printer)).map { $0.sheets * choices.copies }
      offer.summarySheets = sheets.flatMap { $0 < offer.sheets ? $0 : nil }
    }
    return offer
  }

  /// Whoever only wants to know what a bill would need, needs no printer.
  private func printer(_ name: String?, _ purpose: OfferPurpose) throws(TillStop) -> Printer {
    do { return try shelf.place(name).printer } catch {
      if purpose == .trying, name == nil { return .none }
      throw TillStop(error)
    }
  }

  /// Sheets of a copy if nobody saved paper: all of the bill, on one side.
  private func pagesOtherwise(
    _ bill: Bill, _ choices: PrintChoices, _ base: Base, on printer: Printer,
  ) throws(TillStop) -> Int {
    guard choices.isSummary, choices.form != .receipt else { return base.pages }
    var whole = choices
    whole.isSummary = false
    return try self.base(of: bill, whole, on: printer).pages
  }

  struct Base {
    var hash: String
    /// Of one copy.
    var pages: Int
    var sheets: Int
  }

  /// The pages that every copy has, without marks.
  private func base(
    of bill: Bill, _ choices: PrintChoices, on printer: Printer,
  ) throws(TillStop) -> Base {
    let layout = try layout(choices.form, of: bill)
    var options = choices.options
    options.paper = choices.isDots(on: printer) ? try profile(choices).paper.name : layout.paper(for: printer)
    var digest = SHA256()
    let count: Int
    do {
      count = try renderer.render(bill.file.invoice, with: layout, as: .plain, options: options) {
        digest.add($0)
      }.pageCount
    } catch { throw .bill(error) }
    var pages = count
    if let selection = choices.pages {
      guard let range = selection.range(of: count) else { throw .noSuchPages(selection, of: count) }
      pages = range.count
    }
    return Base(hash: digest.text, pages: pages, sheets: choices.printedSides.sheets(forPages: pages))
  }
}

/// What an offer is made for.
package enum OfferPurpose: Sendable {
  /// Nobody is asked.
  case printing
  /// Somebody is asked, who wants to know what the summary would need.
  case asking
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
  /// Both sides, where the printer has them and nobody chose.
  fileprivate func saving(on printer: Printer) -> PrintChoices {
    guard isEco, sides == nil, printer.capabilities.sides.contains(.twoLongEdge) else { return self }
    var choices = self
    choices.sides = .twoLongEdge
    return choices
  }
}
