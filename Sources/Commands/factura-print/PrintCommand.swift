import ArgumentParser

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
}
