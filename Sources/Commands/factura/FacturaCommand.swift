import ArgumentParser
import Factura
import FacturaCommandLine
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

  /// A word that is no command is told as such, with the nearest one; archives are another program's.
  static func main() {
    let words = CommandLine.arguments.dropFirst()
    if let arguments = ArchiveProgram.arguments(in: words) { ArchiveProgram.become(arguments) }
    if let word = words.first, !word.hasPrefix("-"), !commands.contains(word) {
      Terminal.print([.noSuchCommand(word, nearest: Nearest.name(to: word, among: commands))])
      ExitStatus.usage.exit()
    }
    runProcess()
  }
}
