import FacturaTestSupport
import Testing

@testable import FacturaPrintCommand

/// Questions of the command that were answered with something else.
@Suite(.enabled(if: Judge.tmux.isHere), .timeLimit(.minutes(3)))
struct AskedAgainTests {
  @Test func whatIsNoAnswerIsSaidAndAskedAgain() async throws {
    let till = try TillFolder(bills: 2)
    try await apart {
      let terminal = try TmuxTerminal(
        "\(TillFolder.command) \(TillFolder.account); echo code=$?; read x", environment: till.environment)
      try terminal.expect("¿Cuál?")
      try terminal.type("9")
      try terminal.press("Enter")
      try terminal.expect("«9» no está en la lista: escriba un número de 1 a 2.")
      try terminal.type("1")
      try terminal.press("Enter")
      try terminal.expect("¿Imprimir? [S/n]")
      try terminal.type("salir")
      try terminal.press("Enter")
      try terminal.expect("«salir» no es sí ni no: escriba S o N.")
      try terminal.type("n")
      try terminal.press("Enter")
      try terminal.expect("No se imprimió nada.")
      try terminal.expect("code=5")
    }
    #expect(!till.folder.files.contains("out.pdf"))
  }
}
