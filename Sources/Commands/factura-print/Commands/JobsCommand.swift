import ArgumentParser
import FacturaTill

struct JobsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jobs", abstract: CommandPhrase.jobsAbstract.text(in: .ofProcess),
    discussion: CommandPhrase.jobsDiscussion.text(in: .ofProcess))

  @OptionGroup var till: TillOptions

  @Option(name: [.customShort("n"), .long], help: .said(.limit, .number))
  var last: Int = 20

  @Option(help: .said(.cameOut, .number))
  var cameOut: [Int] = []

  @Option(help: .said(.didNotComeOut, .number))
  var didNotComeOut: [Int] = []

  func run() throws {
    let settings = Settings(till, environment: Surroundings.ofProcess)
    do throws(TillStop) { try run(settings) } catch { throw error.told(settings).code }
  }

  private func run(_ settings: Settings) throws(TillStop) {
    let counter = try Till(settings)
    var doubts = try counter.doubts()
    for (lines, wasPrinted) in [(cameOut, true), (didNotComeOut, false)] {
      for line in lines {
        guard let index = doubts.firstIndex(where: { $0.record.line == line }) else {
          throw .notInDoubt(line: line)
        }
        try counter.settle(doubts.remove(at: index), wasPrinted: wasPrinted)
      }
    }
    let records = try counter.recent(max(1, min(10_000, last)), ofThisTill: false)
    if settings.isJSON {
      for record in records.reversed() { Terminal.print(JSON(record).line) }
      return
    }
    let words = settings.words
    for record in records.reversed() { Terminal.print(words.line(record)) }
    if !doubts.isEmpty {
      Terminal.print(words(DeskPhrase.doubtTitle) + ":", to: .standardError)
      for doubt in doubts { Terminal.print("  " + words.line(doubt.record), to: .standardError) }
      Terminal.print(words(CommandPhrase.jobsDoubtHint, "\(doubts[0].record.line)"), to: .standardError)
    }
  }
}

extension Words {
  /// `12  01-05-2026 10:31  E310000000012  ORIGINAL  3 hojas  laser #7  7K2M-0QXD  impresa`
  func line(_ record: PrintRecord) -> String {
    let job = record.job.map { " #\($0)" } ?? ""
    let parts = [
      "\(record.line)".aligned(right: 4), moment(record.time), record.document.harmless.filling(13),
      said(of: record.state).filling(14), self(DeskPhrase.sheets, "\(record.sheets)").aligned(right: 8),
      "\(record.printer.harmless)\(job)".filling(16), record.code, said(of: record.ending),
    ]
    return parts.joined(separator: "  ")
  }
}
