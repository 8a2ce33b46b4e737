import FacturaDiagnostics
import FacturaPrinting
import FacturaTestSupport
import Foundation
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(3)))
struct RawPressTests {
  private let receipt: [UInt8] = [0x1B, 0x40] + (0...255) + [0x1D, 0x56, 0x42, 0]

  private func submit(
    _ bytes: [UInt8], to address: String, copies: Int = 1, patience: Duration = .seconds(5),
  ) throws(PrintingError) -> JobState {
    let press = try RawPress(address: address, patience: patience)
    let ticket = PrintTicket(title: "receipt", copies: copies)
    return try press.state(of: press.submit(bytes, type: .raw, ticket: ticket, to: press.printer()))
  }

  @Test func aPortGetsTheBytesAsTheyAre() async throws {
    let heard = Mutex<[UInt8]>([])
    let port = try TestPort { [receipt] caller in
      let bytes = caller.read()
      heard.withLock { $0 = bytes }
      #expect(bytes == receipt + receipt)
    }
    #expect(
      try await apart { try submit(receipt, to: "tcp://127.0.0.1:\(port.number)", copies: 2) } == .delivered)
  }

  @Test func aFileGetsThemAndIsItsOwnersAlone() throws {
    let folder = try TemporaryFolder()
    #expect(try submit(receipt, to: "\(folder.path)/receipt.bin", copies: 2) == .delivered)
    #expect(try folder.bytes(of: "receipt.bin") == receipt + receipt)
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/receipt.bin")
    #expect((attributes[.posixPermissions] as? Int).map { $0 & 0o777 } == 0o600)
  }

  @Test func aDeviceThatIsNotThereIsNotMade() throws {
    let path = "/dev/factura-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(
      fault { try submit(receipt, to: path) }
        == .cannotOpen(printer: path, reason: "No such file or directory"))
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func aPortWithoutAPrinterIsUnreachable() async throws {
    let fact = try await apart {
      fault { try submit(receipt, to: "tcp://127.0.0.1:9") }
    }
    #expect(fact == .unreachable(server: "127.0.0.1:9", reason: "Connection refused"))
  }

  @Test func aPrinterThatHangsUpTookAPart() async throws {
    let port = try TestPort { caller in
      caller.read(1000)
      caller.hangUp()
    }
    let bytes = [UInt8](repeating: 0, count: 64 << 20)
    let fact = try await apart {
      fault { try submit(bytes, to: "tcp://127.0.0.1:\(port.number)") }
    }
    guard case .interrupted(_, let sent, bytes.count, _)? = fact else {
      Issue.record("\(String(describing: fact))")
      return
    }
    #expect(sent > 0 && sent < bytes.count)
    #expect(fact?.isUnsure == true)
  }

  @Test func aPrinterThatStopsReadingIsNotWaitedForEndlessly() async throws {
    let port = try TestPort { caller in
      caller.read(1000)
      usleep(3_000_000)
    }
    let bytes = [UInt8](repeating: 0, count: 64 << 20)
    let fact = try await apart {
      fault {
        try submit(bytes, to: "tcp://127.0.0.1:\(port.number)", patience: .milliseconds(300))
      }
    }
    guard case .interrupted(_, _, _, "it takes no more")? = fact else {
      Issue.record("\(String(describing: fact))")
      return
    }
  }

  @Test func aFolderCannotBeWrittenTo() throws {
    let folder = try TemporaryFolder()
    let fact = fault { try submit(receipt, to: folder.path) }
    #expect(fact == .cannotOpen(printer: folder.path, reason: "Is a directory"))
  }

  @Test(arguments: [
    "", "http://caja", "tcp://", "tcp://:9100", "tcp://caja:0", "tcp://caja:70000", "tcp://caja:x",
    "tcp://caja/x",
    "tcp://[::1", "tcp://[::1]x",
  ])
  func addressesAreChecked(address: String) {
    let fact = fault { try RawPress(address: address) }
    #expect(fact == .badAddress(address))
  }

  @Test func pagesAreNotForPorts() throws {
    let press = try RawPress(address: "tcp://caja")
    let ticket = PrintTicket(title: "bill")
    let fact = fault {
      try press.submit(receipt, type: .pdf, ticket: ticket, to: press.printer())
    }
    #expect(fact == .unsupportedType(printer: "tcp://caja", type: "application/pdf"))
    #expect(
      fault {
        try press.submit(
          receipt, type: .raw, ticket: PrintTicket(title: "none", copies: 0), to: press.printer())
      } == .noCopies(0))
    #expect(
      fault { try press.cancel(PrintJob(id: 0, printer: "tcp://caja")) } != nil)
  }
}
