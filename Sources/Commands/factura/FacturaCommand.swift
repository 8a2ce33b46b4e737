import ArgumentParser
import Factura
import FacturaDiagnostics

@main
struct FacturaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "factura",
    abstract: "Turns invoices into paginated PDFs, and brings PDF and e-invoice together.",
    discussion: ExitStatus.help,
    version: "0.1.0",
    subcommands: [
      RenderCommand.self, PlanCommand.self, CheckCommand.self, CheckInvoiceCommand.self,
      AttachmentsCommand.self, EmbedCommand.self, VerifyCommand.self, ArchiveCommand.self,
    ],
  )

  private static let commands = [
    "render", "plan", "check", "check-invoice", "attachments", "embed", "verify", "archive", "help",
  ]

  /// Usage errors end with 2, as the table in `--help` says, not with the parser's own 64.
  static func main() {
    if let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-"), !commands.contains(word) {
      Terminal.print([.noSuchCommand(word, nearest: Nearest.name(to: word, among: commands))])
      ExitStatus.usage.exit()
    }
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
