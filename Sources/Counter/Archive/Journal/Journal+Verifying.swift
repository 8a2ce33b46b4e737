package import FacturaDiagnostics
import GRDB

/// Where the journal isn't what was written.
package struct JournalFault: Sendable, Equatable {
  package let fact: Fault
  package enum Fault: Sendable, Equatable {
    case changed, moved, unreadable, wrongKey, notOpen, wronglyOpen
    /// With the last of the lines that are missing.
    case missing(last: Int)
    /// The head counts so many lines.
    case wrongEnd(head: Int)
  }
  /// The line; at the end, the last one that is there.
  package let line: Int

  package var finding: Finding {
    switch fact {
    case .changed: Finding(JournalFact.changedLine(line))
    case .moved: Finding(JournalFact.movedLine(line))
    case .unreadable: Finding(JournalFact.unreadableLine(line))
    case .wrongKey: Finding(JournalFact.wrongKey(line: line))
    case .notOpen: Finding(JournalFact.notOpen(line: line))
    case .wronglyOpen: Finding(JournalFact.wronglyOpen(line: line))
    case .missing(let last): Finding(JournalFact.missingLines(first: line, last: last))
    case .wrongEnd(let head): Finding(JournalFact.wrongEnd(lines: line, head: head))
    }
  }
}

extension Journal {
  /// Goes through all lines from the first. Nothing is found in a journal that nobody touched; every line that was
  /// changed, taken away or put elsewhere is, an end that was cut off, and keys and open jobs that aren't kept as the
  /// lines say.
  package func verify() throws(JournalError) -> [JournalFault] {
    try reading { database in
      var check = JournalCheck()
      let rows = try Row.fetchCursor(database, sql: "SELECT * FROM journal ORDER BY number")
      while let row = try rows.next() { check.add(row) }
      check.finish(
        head: try Row.fetchOne(database, sql: "SELECT number, hash FROM journal_head"),
        keys: try Row.fetchAll(database, sql: "SELECT key, intent FROM journal_key"),
        open: try Int.fetchAll(database, sql: "SELECT intent FROM journal_open ORDER BY intent"))
      return check.faults
    }
  }
}

/// Walks along the chain.
private struct JournalCheck {
  private(set) var faults: [JournalFault] = []
  private var number = 0
  private var hash = String(repeating: "0", count: 64)
  /// Keys that must be kept, with their intents.
  private var keys: [Int: String] = [:]
  /// Intents that have no result.
  private var open: Set<Int> = []

  mutating func add(_ row: Row) {
    let stated = (try? row.value("number", as: Int.self)) ?? 0
    let previous = try? row.value("previous", as: String.self)
    if number < .max, stated > number + 1 {
      report(.missing(last: stated - 1), number + 1)
    } else if previous != hash {
      report(.moved, stated)
    }
    number = stated
    hash = (try? row.value("hash", as: String.self)) ?? ""
    let entry = try? row.value("entry", as: String.self)
    if JournalText.hash(of: entry ?? "", after: previous ?? "") != hash { report(.changed, stated) }
    guard let line = try? JournalText.line(row) else { return report(.unreadable, stated) }
    if line.number != stated { report(.moved, stated) }
    note(line)
  }

  private mutating func note(_ line: JournalLine) {
    if line.step == .intent {
      keys[line.number] = line.key
      open.insert(line.number)
    } else if let intent = line.intent, line.result != nil {
      open.remove(intent)
      if line.leftNoPaper { keys[intent] = nil }
    }
  }

  mutating func finish(head: Row?, keys keptKeys: [Row], open keptOpen: [Int]) {
    compareEnd(head)
    compareKeys(keptKeys)
    for intent in keptOpen where !open.contains(intent) { report(.wronglyOpen, intent) }
    for intent in open.subtracting(keptOpen).sorted() { report(.notOpen, intent) }
  }

  private mutating func compareEnd(_ head: Row?) {
    let last = (try? head?.value("number", as: Int.self)) ?? 0
    let wanted = (try? head?.value("hash", as: String.self)) ?? ""
    if last != number || wanted != hash { report(.wrongEnd(head: last), number) }
  }

  private mutating func compareKeys(_ kept: [Row]) {
    for row in kept {
      let intent = (try? row.value("intent", as: Int.self)) ?? 0
      let key = try? row.value("key", as: String.self)
      if key == nil || keys[intent] != key { report(.wrongKey, intent) }
      keys[intent] = nil
    }
    for intent in keys.keys.sorted() { report(.wrongKey, intent) }
  }

  private mutating func report(_ fault: JournalFault.Fault, _ line: Int) {
    faults.append(JournalFault(fact: fault, line: line))
  }
}
