import FacturaDiagnostics
import FacturaGeometry
import Testing

@testable import FacturaPrinting

struct AddressTests {
  @Test func printersStandAtAddresses() throws {
    let address = try IPPAddress(uri: "ipp://laser.example:8631/ipp/print")
    #expect(address.host == "laser.example")
    #expect(address.port == 8631)
    #expect(address.resource == "/ipp/print")
    #expect(!address.isSecure)
    let secure = try IPPAddress(uri: "ipps://[::1]/ipp/print%20two")
    #expect(secure.port == 631)
    #expect(secure.resource == "/ipp/print%20two")
    #expect(secure.isSecure)
  }

  @Test(arguments: [
    "", "laser", "http://laser/", "ipp:///ipp/print", "ipp://laser:99999/", "file:///dev/null",
  ])
  func othersAreNoAddresses(uri: String) {
    #expect(fault { try IPPPress(uri: uri) } == .badAddress(uri))
  }

  @Test func schedulersStandAtPortsAndSockets() {
    let port = IPPAddress(scheduler: "print.example:8631")
    #expect(port.host == "print.example")
    #expect(port.port == 8631)
    #expect(IPPAddress(scheduler: "print.example").port == 631)
    #expect(IPPAddress(scheduler: "/run/cups/cups.sock").host == "/run/cups/cups.sock")
    #expect(IPPAddress(scheduler: "/run/cups/cups.sock").name == "/run/cups/cups.sock")
  }

  @Test func sheetsAreCalledAsPrintersCallThem() {
    #expect(Media(for: .letter)?.name == "na_letter_8.5x11in")
    #expect(Media(for: .a4) == .a4)
    #expect(Media(for: .roll80) == nil)
  }

  @Test func titlesFitIPP() {
    let long = String(repeating: "ñ", count: 200)
    #expect(PrintTicket(title: long).shownTitle == String(repeating: "ñ", count: 127))
    #expect(PrintTicket(title: "a\nb").shownTitle == "a\u{FFFD}b")
  }
}
