import ArgumentParser
import Factura
import FacturaArchive
import FacturaCommandLine
import FacturaDiagnostics
import FoundationEssentials

/// Which archive is meant.
struct ArchiveOptions: ParsableArguments {
  static let variable = "FACTURA_ARCHIVE"

  @Option(help: "The archive's file. Without it, the environment variable FACTURA_ARCHIVE names it.")
  var archive: String?

  /// Ends the command with its exit code where there is no archive, or one that can't be used.
  /// An archive that others may read is told, but not `isQuiet`.
  func open(_ access: InvoiceArchive.Access, isQuiet: Bool = false) throws -> InvoiceArchive {
    guard let path = archive ?? ProcessInfo.processInfo.environment[Self.variable], !path.isEmpty else {
      Terminal.print([.noArchive])
      throw ExitCode(ExitStatus.usage.rawValue)
    }
    let archive = try Self.orExit { () throws(ArchiveError) in try InvoiceArchive(path: path, access: access)
    }
    if !isQuiet { Terminal.print(archive.warnings) }
    return archive
  }

  /// The answer, or the error's finding and its exit code.
  static func orExit<Answer>(_ work: () throws(ArchiveError) -> Answer) throws -> Answer {
    do throws(ArchiveError) { return try work() } catch {
      Terminal.print([error.finding])
      throw ExitCode(ExitStatus(error.kind).rawValue)
    }
  }
}

extension ExitStatus {
  init(_ kind: ArchiveError.Kind) {
    switch kind {
    case .notFound: self = .notFound
    case .unusable: self = .dataInvalid
    case .busy, .unwritable: self = .internalError
    }
  }
}

extension Finding {
  static let noArchive = Finding(
    severity: .error, code: "command.no-archive", message: "no archive is named",
    hints: ["name its file with --archive, or once and for all in FACTURA_ARCHIVE"])
}
