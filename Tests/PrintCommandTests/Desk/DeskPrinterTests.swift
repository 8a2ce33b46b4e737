import FacturaTestSupport
import Foundation
import Testing

@testable import FacturaPrintCommand

/// The till's screen, real keys, and a printer that isn't ready.
@Suite(.enabled(if: Judge.tmux.isHere && PrinterRoom.isHere), .timeLimit(.minutes(4)))
struct DeskPrinterTests {
  private let till: TillFolder

  init() throws {
    till = try TillFolder(bills: 2)
  }

  private func open(_ printer: String) throws -> TmuxTerminal {
    let server = try PrinterRoom.shared.scheduler
    return try TmuxTerminal(
      "\(TillFolder.command); echo code=$?; read x",
      environment: till.environment + ["CUPS_SERVER=\(server)", "FACTURA_PRINTER=\(printer)"])
  }

  /// Shows a bill and prints it.
  private func print(_ bill: String, on terminal: TmuxTerminal) throws {
    try terminal.expect("Cuenta, teléfono o e-NCF")
    try terminal.type(bill)
    try terminal.press("Enter")
    try terminal.expect("Enter IMPRIMIR")
    usleep(400_000)
    try terminal.press("Enter")
  }

  @Test func aJobThatWaitsForPaperIsTakenBack() async throws {
    try await apart {
      let printer = try PrinterRoom.shared.add("till-desk")
      try printer.takePaperOut()
      let terminal = try open("till-desk")
      try print("E310000900000", on: terminal)
      try terminal.expect("till-desk está parada: sin papel. Ponga papel")
      try terminal.press("C-x")
      try terminal.expect("El trabajo se canceló.")
      try terminal.expect("Mire la bandeja antes de imprimir otra vez.")
      #expect(try till.run("jobs").output.contains("cancelada"))
      #expect(printer.received().isEmpty)
    }
  }

  /// The power goes while a document is on its way; at the next start the screen asks, and writes down what the clerk saw.
  @Test func whatWasOnItsWayWhenThePowerWentIsAskedFor() async throws {
    let port = try TestPort { _ in sleep(5) }
    try await apart {
      let address = "tcp://127.0.0.1:\(port.number)"
      let lost = try till.launch(["E310000900001", "-d", address, "--receipt", "--yes"])
      #expect(try eventually { try till.run("journal", "--json").output.contains("\"intent\"") })
      kill(lost.processIdentifier, SIGKILL)
      lost.waitUntilExit()
      #expect(try saysDoubt(), "who prints without the screen hears of it, too")
      #expect(try !saysDoubt("--till", "4"))
      let terminal = try open("file:\(till.output)")
      try terminal.expect("1 trabajo quedó en duda: pulse Tab y dígale al diario si salió.")
      try terminal.press("Tab")
      try terminal.expect("En duda: no se sabe si salió")
      try terminal.expect("E310000900001  ORIGINAL  1 hoja  \(address)")
      try terminal.press("s")
      try terminal.expect("Enter buscar · Esc salir")
      #expect(try !terminal.screen.contains("en duda"))
      #expect(try till.run("journal").output.contains("(lo vio ana)"))
      #expect(try till.run("jobs").output.contains("impresa"))
      #expect(try !saysDoubt())
    }
  }

  /// Whether the command, asked for another bill, speaks of the first line.
  private func saysDoubt(_ more: String...) throws -> Bool {
    let answer = try till.run(["E310000900000", "--dry-run"] + more)
    let words = "En duda la línea 1 del diario: mire la bandeja, y «factura-print jobs» dice qué hacer.\n"
    return answer.status == 0 && answer.output.contains(words)
  }
}
