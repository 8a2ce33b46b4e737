import ArgumentParser
import Factura

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check layout files and show all that is found.",
    discussion: """
      LAYOUT is the path of a layout file, or the name of a built-in layout. Every finding names file, line and \
      column, and what to do.

      \(ExitStatus.help)
      """,
  )

  @Argument(help: "Layout files.")
  var layout: [String]

  func run() throws {
    var status = ExitStatus.success
    for name in layout {
      do throws(FacturaError) {
        let findings = try name.isLayoutPath ? Layout.check(path: name) : Layout.check(named: name)
        Terminal.print(findings)
        if findings.contains(where: { $0.severity == .error }) { status = max(status, .internalError) }
        if findings.isEmpty { Terminal.print("\(name): nothing found", to: .standardError) }
      } catch {
        status.note(error)
      }
    }
    try status.throwIfFailed()
  }
}
