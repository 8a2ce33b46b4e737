import ArgumentParser

@main
struct FacturaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "factura",
    abstract: "Turns invoices into paginated PDFs.",
    discussion: ExitStatus.help,
    version: "0.1.0",
    subcommands: [RenderCommand.self, CheckCommand.self],
  )

  /// Usage errors end with 2, as the table in `--help` says, not with the parser's own 64.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let code = exitCode(for: error)
      switch code {
      case .validationFailure:
        Terminal.print(fullMessage(for: error), to: .standardError)
        ExitStatus.usage.exit()
      default: exit(withError: error)
      }
    }
  }
}
