import FacturaArchive
import FacturaDiagnostics
import FacturaPrinting
import FacturaTill
import Glibc

// Works on an archive until somebody kills it. Usage:
//   archive-trial print ARCHIVE PAPER NAME COUNT   jobs with the keys NAME-1 to NAME-COUNT; a job's code is its paper
//   archive-trial import ARCHIVE FILE
//   archive-trial till ARCHIVE PAPER STEP          a till that prints the first bill, and is gone at this step

let arguments = CommandLine.arguments

/// Paper is a file that lines are only added to, each in one piece.
func print(_ code: String, on paper: String) {
  let descriptor = open(paper, O_WRONLY | O_CREAT | O_APPEND, 0o600)
  defer { close(descriptor) }
  let line = Array((code + "\n").utf8)
  if write(descriptor, line, line.count) != line.count { exit(2) }
}

func printJobs(on paper: String, named name: String, count: Int) throws {
  let journal = try InvoiceArchive(path: arguments[2], access: .create).journal
  for number in 1...count {
    var bill = ArchivedBill(id: 0, issuer: "101000001")
    bill.ncf = "E31000000\(1000 + number)"
    var intent = PrintIntent(
      of: bill, base: String(repeating: "a", count: 64), printer: "bandeja", sheets: 2)
    intent.clerk = name
    intent.key = "\(name)-\(number)"
    do throws(JournalError) {
      let line = try journal.intend(intent)
      print(line.code, on: paper)
      try journal.submitted(job: "\(name)-\(number)", of: line)
      try journal.conclude(line, .printed)
    } catch {
      guard case .alreadyPrinted = error else { throw error }
    }
  }
}

func printAtTill(on press: MortalPress, upTo step: MortalStep) throws {
  let archive = try InvoiceArchive(path: arguments[2], access: .readWrite)
  let till = Till(
    archive: archive, station: Station(clerk: "ana", place: "Naco", till: "3"),
    shelf: PrinterShelf(queues: press))
  guard let bill = try archive.bill(1) else { exit(3) }
  let offer = try till.offer(till.open(bill), PrintChoices(), printer: nil)
  _ = try till.print(offer, PrintOrder(key: "once")) { stage in
    switch (stage, step) {
    case (.drawing, .beforeIntent), (.recorded, .afterIntent), (.submitted, .afterSubmitted),
      (.watching, .beforeResult):
      step.end()
    default: return .wait
    }
  }
}

do {
  switch (arguments.dropFirst().first, arguments.count) {
  case ("print", 6):
    try printJobs(on: arguments[3], named: arguments[4], count: Int(arguments[5]) ?? 1)
  case ("import", 4):
    let archive = try InvoiceArchive(path: arguments[2], access: .create)
    var work = try InvoiceImport(into: archive) { _ in }
    _ = try work.add(path: arguments[3])
    _ = try work.finish()
  case ("till", 5):
    guard let step = MortalStep(rawValue: arguments[4]) else { exit(64) }
    try printAtTill(on: MortalPress(paper: arguments[3], step: step), upTo: step)
  default: exit(64)
  }
} catch {
  let text = Array("\(error)\n".utf8)
  _ = write(2, text, text.count)
  exit(1)
}
