import ArgumentParser
import Factura
import FacturaArchive
import FacturaCommandLine
import FacturaDiagnostics

struct ArchiveInfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "Say what an archive holds, and check it.",
    discussion: """
      With --check, every page of the file is read, and every line of the journal: minutes for a million bills.

      \(ExitStatus.help)
      """,
  )

  @OptionGroup var options: ArchiveOptions

  @Flag(help: "Look for damage in the file and for changes in the journal.")
  var check = false

  @Flag(help: "Bring an archive of an earlier version up to date.")
  var update = false

  @Flag(help: "Write JSON.")
  var json = false

  func run() throws {
    let archive = try options.open(update ? .readWrite : .readOnly)
    let contents = try ArchiveOptions.orExit { () throws(ArchiveError) in try archive.contents() }
    try Terminal.write(Array((json ? contents.json.text : contents.text).utf8) + [UInt8(ascii: "\n")])
    guard check else { return }
    let findings = try ArchiveOptions.orExit { () throws(ArchiveError) in try archive.check() }
    Terminal.print(findings)
    if !findings.isEmpty { throw ExitCode(ExitStatus.dataInvalid.rawValue) }
    Terminal.print("nothing is damaged, and the journal is whole", to: .standardError)
  }
}

extension ArchiveContents {
  fileprivate var text: String {
    [
      "version \(version)", bills == 1 ? "1 bill" : "\(bills) bills",
      lines == 1 ? "1 line in the journal" : "\(lines) lines in the journal",
      "\(bytes / 1000) KB",
    ].joined(separator: "\n")
  }

  fileprivate var json: JSONText {
    .record([
      ("version", .number(version)), ("bills", .number(bills)),
      ("lines", .number(lines)), ("bytes", .number(bytes)),
    ])
  }
}
