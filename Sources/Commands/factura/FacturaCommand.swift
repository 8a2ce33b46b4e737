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

  /// Archives are another program's.
  static func main() {
    let words = CommandLine.arguments.dropFirst()
    if let arguments = ArchiveProgram.arguments(in: words) { ArchiveProgram.become(arguments) }
    runProcess(as: "factura")
  }
}
