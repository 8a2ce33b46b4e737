import ArgumentParser
import FacturaArchive
import FacturaDiagnostics
import FacturaTill

struct PrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: CommandPhrase.printAbstract.text(in: .ofProcess),
    discussion: CommandPhrase.printDiscussion.text(in: .ofProcess) + "\n\n" + ExitStatus.help(in: .ofProcess),
  )

  @Argument(help: .said(.key, .key))
  var key: String?

  @OptionGroup var paper: PaperOptions
  @OptionGroup var till: TillOptions

  @Option(help: .said(.from, .file))
  var from: String?

  func run() throws {
    let environment = Surroundings.ofProcess
    let settings = Settings(till, environment: environment)
    let wish = try PaperWish.read(paper, environment, settings)
    if let key, from != nil { throw UsagePhrase.notTogether.told(settings, key.shortened.harmless, "--from") }
    guard key != nil || from != nil else { return try openDesk(settings, wish, environment) }
    let counter: Till
    do throws(TillStop) {
      counter = try Till(settings, fonts: wish.fonts, access: wish.isDry ? .readOnly : .readWrite)
    } catch {
      throw error.told(settings).code
    }
    try printAll(PrintRun(settings, wish, counter)).throwIfFailed()
  }

  /// One job for each key; with several, the highest code of those that failed.
  private func printAll(_ run: PrintRun) throws -> ExitStatus {
    if let from { return run.run(.file(from)) }
    guard let key, key == "-" else { return run.run(.key(key ?? "")) }
    if run.wish.order.key != nil { throw UsagePhrase.keyForSeveral.told(run.settings) }
    var status = ExitStatus.printed
    while !run.isOver, let line = readLine() {
      let key = line.asOneLine
      guard !key.isEmpty else { continue }
      let one = run.run(.key(key))
      if one.rawValue > status.rawValue { status = one }
    }
    return status
  }

  private func openDesk(_ settings: Settings, _ wish: PaperWish, _ environment: [String: String]) throws {
    let isColoured = (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    guard RawTerminal.isHere, environment["TERM"] != "dumb" else {
      throw UsagePhrase.nothingToDo.told(settings)
    }
    guard var loop = DeskLoop(settings, wish, isColoured: isColoured) else {
      throw UsagePhrase.nothingToDo.told(settings)
    }
    let stop = loop.run()
    // The terminal is the shell's again before anything is said.
    _ = consume loop
    if let stop { throw stop.told(settings).code }
  }
}

extension UsagePhrase {
  /// Says it, and gives the code to end with.
  func told(_ settings: Settings, _ values: String...) -> ExitCode {
    Terminal.print(text(in: settings.words.speech, values), to: .standardError)
    Terminal.print("  " + settings.words(UsagePhrase.seeHelp), to: .standardError)
    return ExitStatus.usage.code
  }
}

extension PaperWish {
  static func read(
    _ options: PaperOptions, _ environment: [String: String], _ settings: Settings,
  ) throws -> PaperWish {
    do throws(Mistake) {
      return try PaperWish(options, environment: environment, words: settings.words)
    } catch {
      Terminal.print(error.text, to: .standardError)
      Terminal.print("  " + settings.words(UsagePhrase.seeHelp), to: .standardError)
      throw ExitStatus.usage.code
    }
  }
}
