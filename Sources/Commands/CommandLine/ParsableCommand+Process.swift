package import ArgumentParser
import FacturaDiagnostics

extension ParsableCommand {
  /// Parses the process's arguments and runs what they say. A word that is no command is told as such, with the nearest
  /// one. Usage errors end with 2, as the table in `--help` says, not with the parser's own 64.
  ///
  /// - Parameter name: as its user calls it.
  package static func runProcess(as name: String) {
    refuseUnknownCommand(of: name)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      switch exitCode(for: error) {
      case .validationFailure:
        Terminal.print(UsageError.words(fullMessage(for: error)), to: .standardError)
        ExitStatus.usage.exit()
      default: exit(withError: error)
      }
    }
  }

  private static func refuseUnknownCommand(of name: String) {
    let known = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    let words = CommandLine.arguments.dropFirst()
    // What help is asked of may be misspelt, too.
    let word = words.first == "help" ? words.dropFirst().first : words.first
    guard let word, !word.hasPrefix("-"), !known.contains(word) else { return }
    let nearest = Nearest.name(to: word, among: known).map { "did you mean “\(name) \($0)”?" }
    Terminal.print([
      Finding(
        severity: .error, code: "command.unknown",
        message: "there is no command “\(name) \(word.shortened.withoutControls)”",
        hints: [nearest ?? "\(name) --help lists the commands"])
    ])
    ExitStatus.usage.exit()
  }
}
