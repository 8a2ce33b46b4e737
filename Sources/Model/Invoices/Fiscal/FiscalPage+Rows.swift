package import FacturaDiagnostics

extension [FiscalPage] {
  /// The rows of each page, counted from 1, for lines with these numbers; nothing for a page without lines.
  ///
  /// - Throws: what is wrong with the pages: each line must stand on one page, in order.
  package func rows(ofLines numbers: [Int]) throws(Failure<PlanFact>) -> [ClosedRange<Int>?] {
    var rows: [ClosedRange<Int>?] = []
    var done = 0
    for (index, page) in enumerated() {
      let number = index + 1
      if let stated = page.number, stated != number {
        throw Failure(.pageOrder(found: stated, expected: number))
      }
      guard let lines = try page.lines(number) else {
        rows.append(nil)
        continue
      }
      guard done < numbers.count else {
        throw Failure(.noSuchLine(page: number, line: lines.lowerBound, last: numbers.last ?? 0))
      }
      try lines.require(beginning: numbers[done], page: number)
      // Numbers rise, so that those of a page lie beside each other.
      guard let last = numbers[done...].firstIndex(of: lines.upperBound) else {
        throw Failure(.noSuchLine(page: number, line: lines.upperBound, last: numbers.last ?? 0))
      }
      rows.append(done + 1...last + 1)
      done = last + 1
    }
    if done < numbers.count, let last = numbers.last {
      throw Failure(.linesLeft(first: numbers[done], last: last))
    }
    return rows
  }

  /// Whether any page says which lines stand on it.
  package var nameLines: Bool { contains { $0.firstLine != nil || $0.lastLine != nil } }
}

extension FiscalPage {
  fileprivate func lines(_ number: Int) throws(Failure<PlanFact>) -> ClosedRange<Int>? {
    switch (firstLine, lastLine) {
    case (nil, nil): return nil
    case (let first?, let last?):
      guard first <= last else { throw Failure(.backwards(page: number, first: first, last: last)) }
      return first...last
    case (_?, nil), (nil, _?): throw Failure(.halfRange(page: number))
    }
  }
}

extension ClosedRange<Int> {
  fileprivate func require(beginning expected: Int, page: Int) throws(Failure<PlanFact>) {
    if lowerBound > expected { throw Failure(.hole(page: page, first: lowerBound, expected: expected)) }
    if lowerBound < expected { throw Failure(.overlap(page: page, first: lowerBound, expected: expected)) }
  }
}
