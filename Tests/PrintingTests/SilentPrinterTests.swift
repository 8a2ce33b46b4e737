import FacturaDiagnostics
import FacturaTestSupport
import Testing

@testable import FacturaPrinting

/// Servers that don't behave.
@Suite(.timeLimit(.minutes(3)))
struct SilentPrinterTests {
  private static let capable = Printer(rawAt: "somewhere")

  private func print(on port: UInt16, patience: Duration) -> PrintingFact? {
    fault {
      let press = try IPPPress(uri: "ipp://localhost:\(port)/ipp/print", patience: patience)
      return try press.submit(
        TestDocument.pdf(), type: .pdf, ticket: PrintTicket(title: "bill"), to: Self.capable)
    }
  }

  @Test func aDocumentThatNobodyConfirmsIsUnsure() async throws {
    let server = try TestPort { $0.read() }
    let fact = try await apart { print(on: server.number, patience: .milliseconds(500)) }
    #expect(fact?.isUnsure == true, "\(String(describing: fact))")
  }

  @Test func aServerThatHangsUpAfterReadingIsUnsureToo() async throws {
    let server = try TestPort { $0.read(800) }
    let fact = try await apart { print(on: server.number, patience: .seconds(5)) }
    #expect(fact?.isUnsure == true, "\(String(describing: fact))")
  }

  @Test func aServerThatSpeaksAnotherLanguageIsNoPrinter() async throws {
    let server = try TestPort { port in
      port.read(100)
      port.write("SSH-2.0-OpenSSH_9.2\r\n")
    }
    let fact = try await apart {
      fault { try IPPPress(uri: "ipp://localhost:\(server.number)/", patience: .seconds(1)).printers() }
    }
    guard case .unreachable? = fact else {
      Issue.record("\(String(describing: fact))")
      return
    }
  }

  @Test func aServerWithoutAPrinterRefuses() async throws {
    let server = try TestPort { port in
      port.read(100)
      port.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
    }
    let fact = try await apart {
      fault { try IPPPress(uri: "ipp://localhost:\(server.number)/", patience: .seconds(1)).printers() }
    }
    guard case .refused? = fact else {
      Issue.record("\(String(describing: fact))")
      return
    }
  }
}
