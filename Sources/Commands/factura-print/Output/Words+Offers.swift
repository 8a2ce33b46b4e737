import Factura
import FacturaArchive
import FacturaPrinting
import FacturaTill

extension Words {
  /// What a clerk sees before anything is printed.
  func summary(of offer: Offer) -> String {
    let bill = offer.bill.listed
    let keys = [
      document(bill), bill.issued.map { self(DeskPhrase.issued, day($0)) },
      bill.account.map { self(DeskPhrase.account, $0.harmless) },
      bill.phone.map { self(DeskPhrase.phone, $0.harmless) },
    ]
    var lines = [
      name(of: bill), keys.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · "),
      [self(DeskPhrase.total) + " " + money(bill), bill.due.map { self(DeskPhrase.due, day($0)) } ?? ""]
        .filter { !$0.isEmpty }.joined(separator: " · "),
    ]
    if let last = offer.earlier.first, offer.isReprint {
      lines.append(self(DeskPhrase.printedBefore, said(of: last.state), origin(of: last)))
      lines.append(self(DeskPhrase.willBe, said(of: offer.first)))
    }
    let printer = offer.printer.name.harmless
    let pages = ([pages(of: offer)] + omissions(of: offer)).joined(separator: ", ")
    lines.append("\(sheets(of: offer)) (\(pages))" + (printer.isEmpty ? "" : " → \(printer)"))
    if let saved = saved(by: offer) { lines.append(saved) }
    return lines.joined(separator: "\n")
  }

  /// `4 páginas`, `2 copias de 4 páginas`
  func pages(of offer: Offer) -> String {
    let (pages, copies) = (offer.pages, offer.choices.copies)
    return copies == 1
      ? self(DeskPhrase.pagesOf, "\(pages)") : self(DeskPhrase.pagesOfCopies, "\(pages)", "\(copies)")
  }

  /// What the paper leaves out of the bill: `resumen`, `sin datos personales`.
  func omissions(of offer: Offer) -> [String] {
    offer.isSummary
      ? [self(DeskPhrase.savedBySummary)] : offer.choices.isMasked ? [self(DeskPhrase.masked)] : []
  }

  /// `3 hojas; con resumen, 1`
  func sheets(of offer: Offer) -> String {
    guard let summary = offer.summarySheets else { return self(DeskPhrase.sheets, "\(offer.sheets)") }
    return self(DeskPhrase.sheetsAndSummary, "\(offer.sheets)", "\(summary)")
  }

  /// `Ahorra 3 hojas: resumen, dos caras`; nothing if no sheet is saved.
  func saved(by offer: Offer) -> String? {
    let ways = offer.savings.map { saving in
      switch saving {
      case .summary: self(DeskPhrase.savedBySummary)
      case .twoSides: self(DeskPhrase.savedByTwoSides)
      case .pullUp: self(DeskPhrase.savedByPullUp)
      }
    }
    return ways.isEmpty ? nil : self(DeskPhrase.saves, "\(offer.paper.saved)", ways.joined(separator: ", "))
  }

  /// What stands above a list of bills.
  func title(ofFound count: Int, with key: String) -> String {
    let phrase: DeskPhrase = count < Till.mostFound ? .severalFound : .manyFound
    return self(phrase, "\(count)", key.shortened.harmless)
  }

  /// A numbered list.
  func list(_ bills: [ArchivedBill]) -> [String] {
    let width = "\(bills.count)".count
    return bills.enumerated().map { index, bill in
      let number = "\(index + 1)".aligned(right: width + 2)
      let day = (bill.issued.map { self.day($0) } ?? "").filling(10)
      let document = document(bill).filling(13)
      return
        "\(number)  \(day)  \(document)  \(self.name(of: bill).filling(28))  \(money(bill).aligned(right: 15))"
    }
  }

  /// How far a print is, for somebody who waits.
  func progress(_ stage: PrintStage, _ offer: Offer) -> (text: String, isTrouble: Bool) {
    let printer = offer.printer.name.harmless
    switch stage {
    case .drawing: return (self(DeskPhrase.drawing, self(DeskPhrase.pagesOf, "\(offer.pages)")), false)
    case .recorded: return (self(DeskPhrase.recorded, printer), false)
    // Ports and files give no numbers: 0 stands for none.
    case .submitted(let job) where job.id == 0: return (self(DeskPhrase.recorded, printer), false)
    case .submitted(let job): return (self(DeskPhrase.submitted, printer, "\(job.id)"), false)
    case .watching(.waiting): return (self(DeskPhrase.waiting, printer), false)
    case .watching(.stopped(let reasons)):
      return (self(DeskPhrase.standing, printer, said(of: reasons)), true)
    case .watching: return (self(DeskPhrase.printing, printer), false)
    }
  }
}
