import Factura
import FacturaArchive
import FacturaDiagnostics
import FacturaTill

/// What is wrong with the archive, a bill, or what it is drawn with.
extension Saying {
  private typealias Trouble = TroublePhrase

  init(noArchiveNamed words: Words) {
    self.init(fact: words(Trouble.noArchiveNamed), hints: [words(Trouble.noArchiveHint)])
  }

  init(_ error: ArchiveError, _ words: Words) {
    let (fact, hint): (Trouble, Trouble?) =
      switch error.kind {
      case .notFound: (.noArchive, .noArchiveHint)
      case .busy: (.archiveBusy, nil)
      case .unusable: (.archiveUnusable, .callSupervisor)
      case .unwritable: (.archiveUnwritable, .callSupervisor)
      }
    self.init(
      fact: words(fact), hints: hint.map { [words($0)] } ?? [], details: [error.finding.message.harmless])
  }

  init(_ error: FacturaError, _ words: Words) {
    let fact: Trouble =
      switch error.kind {
      case .argument: .billArgument
      case .notFound: .billMissing
      case .data: .billInvalid
      case .layout: .billLayout
      case .reconciliation: .billDiffers
      case .output: .outputFailed
      }
    self.init(fact: words(fact), details: Self.details(of: error.findings))
  }

  init(font error: FacturaError, _ words: Words) {
    self.init(fact: words(Trouble.badFont), details: Self.details(of: error.findings))
  }

  init(profile finding: Finding, _ words: Words) {
    self.init(fact: words(Trouble.badProfile), details: Self.details(of: [finding]))
  }

  /// With file, line and column where they are known.
  private static func details(of findings: [Finding]) -> [String] {
    findings.flatMap { $0.description.split(separator: "\n") }.map { String($0).harmless }
  }
}
