import ArgumentParser

struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "Keep invoices in one file, and find them again.",
    discussion: """
      An archive is one SQLite file that needs no server: factura-print prints from it and keeps its journal in it. \
      --archive or the environment variable FACTURA_ARCHIVE names it.

      \(ExitStatus.help)
      """,
    subcommands: [
      ArchiveAddCommand.self, ArchiveFindCommand.self, ArchiveBackupCommand.self, ArchiveInfoCommand.self,
    ],
  )
}
