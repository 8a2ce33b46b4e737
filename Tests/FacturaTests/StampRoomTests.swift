import Factura
import FacturaDiagnostics
import FacturaTestSupport
import Testing

/// How much room a QR code has is checked for every layout that prints one, whatever it is checked for.
struct StampRoomTests {
  /// A code in the corner of a sheet with margins, and what is said of it.
  struct Place: CustomTestStringConvertible, Sendable {
    var margin = "30mm"
    var size = "22mm"
    var quietZone = "3mm"
    var around = ("", "")
    var paper = "letter"
    var says: String?
    var testDescription: String { says ?? "\(margin) \(paper) \(around.0)" }
  }

  @Test(arguments: places) func roomIsMeasuredWithoutFiscalToo(place: Place) throws {
    let code =
      "<qr value=\"{verificationAddress}\" size=\"\(place.size)\" quiet-zone=\"\(place.quietZone)\" alt=\"{number}\"/>"
    let layout = """
      <layout name="page" lang="es">
        <pages sizes="\(place.paper)" margin="\(place.margin)"/>
        <flow>\(place.around.0)\(code)\(place.around.1)</flow>
      </layout>
      """
    let folder = try TemporaryFolder()
    let findings = try Layout.check(path: folder.write(layout, as: "layout.xml"))
    #expect(findings.map(\.message) == (place.says.map { [$0] } ?? []))
    #expect(findings.allSatisfy { $0.severity == .error && $0.location?.line == 3 })
  }

  private static let places: [Place] = [
    Place(),
    Place(size: "21mm", says: "the QR code is 21.0 mm wide on page 1, and must be 22.0 mm"),
    Place(
      quietZone: "1mm", around: ("<p>Texto</p>", ""),
      says: "1.1 mm are clear around the QR code on page 1, and must be 3.0 mm"),
    Place(
      margin: "30mm 30mm 30mm 16mm",
      says: "the QR code stands 19.0 mm from the left edge of page 1, and must be 20.0 mm away"),
    Place(margin: "30mm 30mm 30mm 17mm"),
    Place(
      margin: "15mm 30mm 30mm 30mm",
      says: "the QR code stands 18.0 mm from the top edge of page 1, and must be 20.0 mm away"),
    Place(
      margin: "30mm 15mm 30mm 30mm", around: ("<columns tracks=\"1fr 28mm\"><p>Texto</p>", "</columns>"),
      says: "the QR code stands 18.0 mm from the right edge of page 1, and must be 20.0 mm away"),
    Place(
      margin: "30mm 30mm 10mm 30mm", around: ("<pinned>", "</pinned>"),
      says: "the QR code stands 13.0 mm from the bottom edge of page 1, and must be 20.0 mm away"),
    // A roll has no sides to keep away from.
    Place(margin: "4mm", paper: "roll80"),
  ]
}
