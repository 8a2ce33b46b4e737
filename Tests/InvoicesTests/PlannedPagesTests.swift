import FacturaDiagnostics
import FacturaInvoices
import Testing

/// Which rows the pages of an invoice name.
struct PlannedPagesTests {
  private func page(_ number: Int?, _ first: Int?, _ last: Int?) -> FiscalPage {
    var page = FiscalPage()
    (page.number, page.firstLine, page.lastLine) = (number, first, last)
    return page
  }

  private func rows(_ pages: [FiscalPage], _ numbers: [Int] = Array(1...10)) throws -> [ClosedRange<Int>?] {
    try pages.rows(ofLines: numbers)
  }

  private func fact(_ pages: [FiscalPage]) throws -> PlanFact {
    try #require(throws: Failure<PlanFact>.self) { try rows(pages) }.fact
  }

  @Test func eachLineStandsOnOnePage() throws {
    #expect(try rows([page(1, 1, 4), page(2, 5, 10)]) == [1...4, 5...10])
    #expect(try rows([page(nil, 1, 10)]) == [1...10])
  }

  @Test func aPageMayHaveNoLines() throws {
    #expect(try rows([page(1, 1, 10), page(2, nil, nil)]) == [1...10, nil])
  }

  @Test func pagesNameLinesByTheirNumbers() throws {
    #expect(try rows([page(1, 10, 20), page(2, 25, 40)], [10, 20, 25, 40]) == [1...2, 3...4])
  }

  @Test func whatIsNoPlanIsSaid() throws {
    #expect(try fact([page(1, 1, 4), page(2, 6, 10)]) == .hole(page: 2, first: 6, expected: 5))
    #expect(try fact([page(1, 1, 4), page(2, 4, 10)]) == .overlap(page: 2, first: 4, expected: 5))
    #expect(try fact([page(2, 1, 4), page(1, 5, 10)]) == .pageOrder(found: 2, expected: 1))
    #expect(try fact([page(1, 4, 1)]) == .backwards(page: 1, first: 4, last: 1))
    #expect(try fact([page(1, 1, nil)]) == .halfRange(page: 1))
    #expect(try fact([page(1, 1, 11)]) == .noSuchLine(page: 1, line: 11, last: 10))
    #expect(try fact([page(1, 1, 10), page(2, 11, 12)]) == .noSuchLine(page: 2, line: 11, last: 10))
    #expect(try fact([page(1, 1, 8)]) == .linesLeft(first: 9, last: 10))
    #expect(try fact([page(1, -3, 4)]) == .overlap(page: 1, first: -3, expected: 1))
    #expect(try rows([], []).isEmpty)
  }

  @Test func linesWithoutRisingNumbersAreCounted() {
    var invoice = Invoice()
    #expect(invoice.lineNumbers == [])
    invoice.lines = [Line(), Line()]
    #expect(invoice.lineNumbers == [1, 2])
    (invoice.lines[0].id, invoice.lines[1].id) = ("7", "9")
    #expect(invoice.lineNumbers == [7, 9])
    invoice.lines[1].id = "7"
    #expect(invoice.lineNumbers == [1, 2])
  }
}
