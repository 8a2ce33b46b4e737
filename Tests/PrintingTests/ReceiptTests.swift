import Factura
import FacturaDiagnostics
import FacturaDrawing
import FacturaInvoices
import FacturaPrinting
import FacturaTestSupport
import Testing

struct ReceiptTests {
  private let renderer = Renderer()
  private static let samples =
    Repository.files(in: "Layouts/receipt", ending: ".json") + ["Layouts/telecom-bill/sample.json"]

  private func receipt(
    _ sample: String, _ profile: PrinterProfile, marked marks: [PageMark] = [],
  ) throws -> Receipt {
    let invoice = try InvoiceFile(path: Repository.path(sample)).invoice
    return try Receipt(
      of: invoice, with: Layout(named: "receipt"), for: profile, marked: marks, using: renderer)
  }

  @Test(arguments: samples, PrinterProfile.builtIn)
  func thePrinterGetsEveryDot(sample: String, profile name: String) throws {
    let profile = try PrinterProfile(named: name)
    let receipt = try receipt(sample, profile)
    let decoder = try ReceiptDecoder(receipt.bytes, width: profile.head.dots)
    #expect(decoder.steps == [UInt8(profile.head.resolution), UInt8(profile.head.resolution)])
    #expect(decoder.bands.allSatisfy { $0 <= profile.band })
    #expect(decoder.fed > 0)
    let picture = try #require(receipt.pictures.first?.first)
    let printed = try #require(decoder.receipts.first)
    #expect(decoder.receipts.count == 1 && receipt.pictures.count == 1)
    #expect(printed.height == picture.height + profile.feed)
    #expect(printed.bits.prefix(picture.bits.count).elementsEqual(picture.bits))
    #expect(printed.bits.dropFirst(picture.bits.count).allSatisfy { $0 == 0 })
  }

  @Test(.enabled(if: Judge.zbarimg.isHere), arguments: samples, PrinterProfile.builtIn)
  func itsCodeIsReadFromTheDots(sample: String, profile name: String) throws {
    let profile = try PrinterProfile(named: name)
    let file = try InvoiceFile(path: Repository.path(sample))
    guard file.invoice.fiscal != nil else { return }
    let receipt = try receipt(sample, profile)
    let printed = try #require(try ReceiptDecoder(receipt.bytes, width: profile.head.dots).receipts.first)
    let answer = try Judge.zbarimg.judge(printed.png, named: "receipt.png", "-q", "--raw", "{}")
    // Where there is no message bus, it says so first.
    let address = try #require(file.invoice.verificationAddress)
    #expect(answer.output.split(separator: "\n").contains(Substring(address)), "\(name): \(answer.output)")
  }

  /// All stretches of black and white in a code are multiples of one module.
  @Test(arguments: PrinterProfile.builtIn, ["qr", "barcode"])
  func modulesAreWholeDots(profile name: String, code: String) throws {
    let profile = try PrinterProfile(named: name)
    let size = code == "qr" ? "size=\"30mm\"" : "width=\"46mm\" height=\"12mm\""
    let folder = try TemporaryFolder()
    let path = try folder.write(
      """
      <layout name="code" lang="es"><pages sizes="roll80 roll58" margin="5mm"/>
      <flow><\(code) value="400718255" \(size) quiet-zone="0" alt="código"/></flow></layout>
      """, as: "layout.xml")
    let invoice = try InvoiceFile(path: Repository.path("Layouts/receipt/sample.json")).invoice
    let receipt = try Receipt(of: invoice, with: Layout(path: path), for: profile, using: renderer)
    let picture = try #require(receipt.pictures.first?.first)
    let stretches = (0..<picture.height).flatMap { self.stretches(in: $0, of: picture) }
    let module = stretches.reduce(0) { gcd($0, $1) }
    #expect(stretches.count > 20 && module >= (code == "qr" ? 5 : 2), "\(module)")
  }

  /// How many dots of one colour follow each other, from the first black dot of a row to its last.
  private func stretches(in row: Int, of picture: DotPicture) -> [Int] {
    let dots = (0..<picture.width).map { dot in
      picture.bits[row * picture.bytesPerRow + dot / 8] & (0x80 >> UInt8(dot & 7)) != 0
    }
    guard let first = dots.firstIndex(of: true), let last = dots.lastIndex(of: true) else { return [] }
    var (stretches, length): ([Int], Int) = ([], 1)
    for dot in first..<last {
      if dots[dot] == dots[dot + 1] {
        length += 1
      } else {
        stretches.append(length)
        length = 1
      }
    }
    return stretches + [length]
  }

  private func gcd(_ a: Int, _ b: Int) -> Int { b == 0 ? a : gcd(b, a % b) }

  @Test func everyCopyIsCutOffByItself() throws {
    let profile = try PrinterProfile(named: "generic-80mm-203")
    let marks = [PageMark(.original, clerk: "Ana Peña"), PageMark(.copy(1), clerk: "Ana Peña")]
    let receipt = try receipt("Layouts/receipt/sample.json", profile, marked: marks)
    let decoder = try ReceiptDecoder(receipt.bytes, width: profile.head.dots)
    #expect(decoder.cuts == [.partial, .partial] && decoder.receipts.count == 2)
    #expect(decoder.receipts[0] != decoder.receipts[1])
    let plain = try self.receipt("Layouts/receipt/sample.json", profile)
    #expect(plain.baseHash == receipt.baseHash)
    #expect(plain.pictures[0][0].height < receipt.pictures[0][0].height)
    #expect(receipt.rows == receipt.pictures.joined().reduce(0) { $0 + $1.height })
  }

  @Test func aHeadThatDoesNotReachIsSaid() throws {
    var profile = try PrinterProfile(named: "generic-80mm-203")
    profile.head.dots = 384
    let error = #expect(throws: FacturaError.self) { try receipt("Layouts/receipt/sample.json", profile) }
    #expect(
      error?.findings.last?.message
        == "page 1 has ink where the printer's head, which is 384 dots wide, doesn't reach")
  }

  @Test func aCodeThatIsTooFineIsSaid() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      """
      <layout name="fine" lang="es"><pages sizes="roll80" margin="4mm"/>
      <flow><qr value="https://example.org/{number}" size="2mm" quiet-zone="0" alt="código"/></flow></layout>
      """, as: "layout.xml")
    let invoice = try InvoiceFile(path: Repository.path("Layouts/receipt/sample.json")).invoice
    let error = #expect(throws: FacturaError.self) {
      try Receipt(
        of: invoice, with: Layout(path: path), for: PrinterProfile(named: "generic-80mm-203"), using: renderer
      )
    }
    let words = error?.findings.last?.description ?? ""
    #expect(words.contains("doesn't fit") && words.contains("layout.xml:2:7"), "\(words)")
  }
}
