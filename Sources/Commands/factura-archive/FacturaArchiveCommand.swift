import ArgumentParser
import FacturaCommandLine

/// `factura archive`: a program of its own, so that `factura` starts without the libraries of the archive.
@main
struct FacturaArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    _superCommandName: "factura",
    abstract: "Keep invoices in one file, and find them again.",
    discussion: """
      An archive is one SQLite file that needs no server: factura-print prints from it and keeps its journal in it. \
      --archive or the environment variable FACTURA_ARCHIVE names it.

      \(ExitStatus.help)
      """,
    version: "0.1.0",
    subcommands: [
      ArchiveAddCommand.self, ArchiveFindCommand.self, ArchiveBackupCommand.self, ArchiveInfoCommand.self,
    ],
  )

  static func main() { runProcess(as: "factura archive") }
}
