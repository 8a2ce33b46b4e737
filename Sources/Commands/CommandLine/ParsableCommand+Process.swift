package import ArgumentParser

extension ParsableCommand {
  /// Parses the process's arguments and runs what they say. Usage errors end with 2, as the table in `--help` says, not
  /// with the parser's own 64.
  package static func runProcess() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      switch exitCode(for: error) {
      case .validationFailure:
        Terminal.print(fullMessage(for: error), to: .standardError)
        ExitStatus.usage.exit()
      default: exit(withError: error)
      }
    }
  }
}
