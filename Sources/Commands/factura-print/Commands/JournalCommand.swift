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
  var last: Int?

  private static let mostLines = 100_000

  func run() throws {
    let settings = Settings(till, environment: Surroundings.ofProcess)
    let days = try (day(since, settings), day(until, settings))
    try refuseContradictions(days, settings)
    do {
      let counter = try Till(settings, access: .readOnly)
      warn(of: counter, settings)
      if verify {
        try check(counter, settings)
      } else if paper {
        try count(counter, days, settings)
      } else {
        try list(counter, days, settings)
      }
    } catch let stop as TillStop {
      throw stop.told(settings).code
    }
  }

  /// Nothing that was asked for is passed over silently.
  private func refuseContradictions(_ days: (CalendarDate?, CalendarDate?), _ settings: Settings) throws {
    let given = [
      (code ?? "", code != nil), ("--verify", verify), ("--paper", paper), ("--since", since != nil),
      ("--until", until != nil), ("--last", last != nil),
    ].filter(\.1).map(\.0)
    // Days go with the list and with paper, a number of lines with the list alone.
    let together = [["--paper", "--since", "--until"], ["--since", "--until", "--last"]]
    for (index, first) in given.enumerated() {
      for second in given.dropFirst(index + 1)
      where !together.contains(where: { $0.contains(first) && $0.contains(second) }) {
        throw UsagePhrase.notTogether.told(settings, first.shortened.harmless, second)
      }
    }
    // Paper without an end is counted until today.
    guard let first = days.0, let last = days.1 ?? (paper ? CalendarDate.today : nil), last < first else {
      return
    }
    throw UsagePhrase.reversedDays.told(settings, settings.words.day(first), settings.words.day(last))
  }

  /// Here, where somebody looks after the archive; at the till it would only be in a clerk's way.
  private func warn(of counter: Till, _ settings: Settings) {
    guard let mode = counter.looseMode, let path = settings.archive else { return }
    let words = settings.words
    Terminal.print(
      words(JournalPhrase.openToOthers, path.harmless, "0\(String(mode, radix: 8))"), to: .standardError)
    Terminal.print("  " + words(JournalPhrase.openToOthersHint, path.harmless), to: .standardError)
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
    if settings.isJSON {
      let list = faults.map(\.finding).map {
        JSON.object([("code", .text($0.code)), ("message", .text($0.message))])
      }
      Terminal.print(JSON.object([("lines", .number(count)), ("faults", .list(list))]).line)
    } else {
      say(faults, of: count, settings.words)
    }
    if !faults.isEmpty { throw ExitStatus.internalError.code }
  }

  private func say(_ faults: [JournalFault], of count: Int, _ words: Words) {
    if faults.isEmpty { return Terminal.print(words(JournalPhrase.sound, "\(count)")) }
    for fault in faults { Terminal.print(words.said(of: fault), to: .standardError) }
    Terminal.print(words(JournalPhrase.faulty, "\(faults.count)"), to: .standardError)
    Terminal.print("  " + words(JournalPhrase.faultyHint), to: .standardError)
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

  /// Of some days all lines, unless a number says how many of the last.
  private func list(
    _ counter: Till, _ days: (CalendarDate?, CalendarDate?), _ settings: Settings,
  ) throws {
    let most = days == (nil, nil) ? 20 : Self.mostLines
    let count = max(1, min(Self.mostLines, last ?? most))
    let lines =
      try code.map { try counter.lines(about: $0) } ?? counter.lastLines(count, from: days.0, to: days.1)
    for line in lines { Terminal.print(settings.isJSON ? JSON(line).line : settings.words.line(line)) }
  }
}
