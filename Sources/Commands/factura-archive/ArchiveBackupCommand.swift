import ArgumentParser
import Factura
import FacturaArchive
import FacturaCommandLine
import FacturaDiagnostics

struct ArchiveBackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy an archive while tills work with it.",
    discussion: """
      The copy is the archive at one moment, bills and journal alike, and may be read by its owner alone. The file must \
      not be there yet.

      \(ExitStatus.help)
      """,
  )

  @Argument(help: "The file to be made.")
  var file: String

  @OptionGroup var options: ArchiveOptions

  func run() throws {
    let archive = try options.open(.readOnly)
    try ArchiveOptions.orExit { () throws(ArchiveError) in try archive.copy(to: file) }
  }
}
