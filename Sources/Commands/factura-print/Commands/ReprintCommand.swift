import ArgumentParser
import FacturaTill

struct ReprintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reprint", abstract: CommandPhrase.reprintAbstract.text(in: .ofProcess),
    discussion: CommandPhrase.reprintDiscussion.text(in: .ofProcess))

  @Argument(help: .said(.job, .job))
  var job: String

  @OptionGroup var paper: PaperOptions
  @OptionGroup var till: TillOptions

  func run() throws {
    let environment = Surroundings.ofProcess
    let settings = Settings(till, environment: environment)
    let wish = try PaperWish.read(paper, environment, settings)
    try status(settings, wish).throwIfFailed()
  }

  private func status(_ settings: Settings, _ wish: PaperWish) -> ExitStatus {
    do throws(TillStop) {
      let counter = try Till(settings, fonts: wish.fonts)
      let bill = try counter.printed(job)
      return PrintRun(settings, wish, counter).run(.bill(bill))
    } catch {
      return error.told(settings)
    }
  }
}
