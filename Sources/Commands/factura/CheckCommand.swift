import ArgumentParser
import Factura
import FacturaCommandLine

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check layout files and show all that is found.",
    discussion: """
      LAYOUT is the path of a layout file, or the name of a built-in layout. Every finding names file, line and \
      column, and what to do. The QR code of a layout that prints stamps is measured: its side, the clear margin around \
      it, its distance from the edge of the sheet.

      With --fiscal, e-CF of each type that the layout says it prints (<layout fiscal="31 32">), or else of all ten, \
      are made up and laid out on two pages and more, and what the printed representation must show and doesn't is an \
      error that names the type, the field and where it belongs.

      \(ExitStatus.help)
      """,
  )

  @Flag(help: "Also check that all is there that the printed representation of an e-CF must show.")
  var fiscal = false

  @OptionGroup
  var fonts: FontOptions

  @Argument(help: "Layout files.")
  var layout: [String]

  func run() throws {
    var status = ExitStatus.success
    let fonts: Fonts
    do throws(FacturaError) { fonts = try self.fonts.fonts() } catch {
      status.note(error)
      return try status.throwIfFailed()
    }
    for name in layout {
      do throws(FacturaError) {
        let demands = fiscal ? Layout.Demands.fiscal : .general
        let findings =
          try name.isLayoutPath
          ? Layout.check(path: name, fonts: fonts, for: demands)
          : Layout.check(named: name, fonts: fonts, for: demands)
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
