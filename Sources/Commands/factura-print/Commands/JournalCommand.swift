import ArgumentParser
import Factura
import FacturaAmounts
import FacturaArchive
import FacturaDiagnostics
import FacturaTill

struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: CommandPhrase.journalAbstract.text(in: .ofProcess))

  @Argument(help: .said(.journalKey, .key))
  var code: String?

  @OptionGroup var till: TillOptions

  @Flag(help: .said(.verify))
  var verify = false

  @Flag(help: .said(.paper))
  var paper = false

  @Option(help: .said(.since, .day))
  var since: String?

  @Option(help: .said(.until, .day))
  var until: String?

  @Option(name: [.customShort("n"), .long], help: .said(.limit, .number))
  var last: Int = 20

  func run() throws {
    let settings = Settings(till, environment: Surroundings.ofProcess)
    let days = try (day(since, settings), day(until, settings))
    do {
      let counter = try Till(settings, access: .readOnly)
      if verify {
        try check(counter, settings)
      } else if paper {
        try count(counter, days, settings)
      } else {
        try list(counter, settings)
      }
    } catch let stop as TillStop {
      throw stop.told(settings).code
    }
  }

  private func day(_ text: String?, _ settings: Settings) throws -> CalendarDate? {
    guard let text else { return nil }
    guard let date = try? CalendarDate(parsing: text) else {
      Terminal.print(settings.words(UsagePhrase.badDay, text.shortened.harmless), to: .standardError)
      throw ExitStatus.usage.code
    }
    return date
  }

  private func check(_ counter: Till, _ settings: Settings) throws {
    let (faults, count) = try counter.verifyJournal()
    let findings = faults.map(\.finding)
    if settings.isJSON {
      let list = findings.map { JSON.object([("code", .text($0.code)), ("message", .text($0.message))]) }
      Terminal.print(JSON.object([("lines", .number(count)), ("faults", .list(list))]).line)
    } else {
      for finding in findings { Terminal.print(finding.description, to: .standardError) }
      let words = settings.words
      Terminal.print(
        findings.isEmpty
          ? words(JournalPhrase.sound, "\(count)") : words(JournalPhrase.faulty, "\(findings.count)"),
        to: findings.isEmpty ? .standardOutput : .standardError)
    }
    if !findings.isEmpty { throw ExitStatus.internalError.code }
  }

  private func count(
    _ counter: Till, _ days: (CalendarDate?, CalendarDate?), _ settings: Settings,
  ) throws {
    let (first, last, report) = try counter.paperReport(from: days.0, to: days.1)
    let words = settings.words
    if settings.isJSON {
      let iso = DateFormat.iso
      Terminal.print(
        JSON.object([
          ("since", .text(iso.text(of: first, in: .english))),
          ("until", .text(iso.text(of: last, in: .english))),
          ("jobs", .number(report.jobs)), ("sheets", .number(report.sheets)),
          ("saved", .number(report.saved)),
          ("unconfirmed", .number(report.unconfirmed)),
        ]).line)
      return
    }
    Terminal.print(words(JournalPhrase.period, words.day(first), words.day(last)))
    Terminal.print("  " + words(JournalPhrase.jobs, "\(report.jobs)"))
    Terminal.print("  " + words(JournalPhrase.sheetsPrinted, "\(report.sheets)"))
    Terminal.print("  " + words(JournalPhrase.sheetsSaved, "\(report.saved)"))
    if report.unconfirmed > 0 {
      Terminal.print("  " + words(JournalPhrase.sheetsUnconfirmed, "\(report.unconfirmed)"))
    }
  }

  private func list(_ counter: Till, _ settings: Settings) throws {
    let lines = try code.map { try counter.lines(about: $0) } ?? counter.lastLines(max(1, min(100_000, last)))
    for line in lines { Terminal.print(settings.isJSON ? JSON(line).line : settings.words.line(line)) }
  }
}

/// What is said of the journal.
enum JournalPhrase: Phrasing {
  case sound, faulty, period, jobs, sheetsPrinted, sheetsSaved, sheetsUnconfirmed
  case intent, submitted, result, resolved

  var texts: (spanish: String, english: String) {
    switch self {
    case .sound:
      ("El diario está íntegro: {1} {1:línea|líneas}.", "The journal is sound: {1} {1:line|lines}.")
    case .faulty: ("El diario tiene {1} {1:falla|fallas}.", "The journal has {1} {1:fault|faults}.")
    case .period: ("Del {1} al {2}:", "From {1} to {2}:")
    case .jobs: ("{1} {1:trabajo|trabajos}", "{1} {1:job|jobs}")
    case .sheetsPrinted: ("{1} {1:hoja impresa|hojas impresas}", "{1} {1:sheet|sheets} printed")
    case .sheetsSaved: ("{1} {1:hoja ahorrada|hojas ahorradas}", "{1} {1:sheet|sheets} saved")
    case .sheetsUnconfirmed:
      ("{1} {1:hoja|hojas} sin confirmar", "{1} {1:sheet|sheets} not confirmed")
    case .intent: ("orden", "order")
    case .submitted: ("enviada", "sent")
    case .result: ("resultado", "result")
    case .resolved: ("aclarada", "settled")
    }
  }
}

extension Words {
  func line(_ line: JournalLine) -> String {
    var parts = ["\(line.number)".aligned(right: 5), String(line.time.prefix(19)).replacing("T", with: " ")]
    switch line.step {
    case .intent:
      parts += [
        self(JournalPhrase.intent).filling(9), (line.document ?? "").harmless, line.state,
        self(DeskPhrase.sheets, "\(line.sheets ?? 0)"), (line.printer ?? "").harmless, line.code,
        [line.clerk, line.place, line.till].compactMap { $0 }.joined(separator: " · ").harmless,
      ]
    case .submitted:
      parts += [
        self(JournalPhrase.submitted).filling(9), "← \(line.intent ?? 0)", "#\(line.job ?? "")".harmless,
      ]
    case .result, .resolved:
      let name = self(line.step == .result ? JournalPhrase.result : .resolved).filling(9)
      parts += [
        name, "← \(line.intent ?? 0)",
        said(of: line.result.flatMap { RecordedEnding(rawValue: $0.rawValue) }),
      ]
    }
    if let reason = line.reason { parts.append("(\(reason.asOneLine.harmless))") }
    return parts.joined(separator: "  ")
  }
}

extension JSON {
  init(_ line: JournalLine) {
    self = .object([
      ("number", .number(line.number)), ("step", .text(line.step.rawValue)), ("time", .text(line.time)),
      ("intent", .number(ifAny: line.intent)), ("clerk", .text(ifAny: line.clerk)),
      ("place", .text(ifAny: line.place)), ("till", .text(ifAny: line.till)),
      ("document", .text(ifAny: line.document)), ("bill", .number(ifAny: line.bill.map { Int($0) })),
      ("base", .text(ifAny: line.base)),
      ("state", line.step == .intent ? .text(line.state) : .null), ("copies", .number(ifAny: line.copies)),
      ("printer", .text(ifAny: line.printer)), ("job", .text(ifAny: line.job)),
      ("sheets", .number(ifAny: line.sheets)), ("saved", .number(ifAny: line.saved)),
      ("result", .text(ifAny: line.result?.rawValue)), ("reason", .text(ifAny: line.reason)),
      ("key", .text(ifAny: line.key)), ("code", line.step == .intent ? .text(line.code) : .null),
      ("previous", .text(line.previous)), ("hash", .text(line.hash)),
    ])
  }
}
