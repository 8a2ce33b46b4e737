import FacturaDiagnostics
import Testing

@testable import FacturaFinishing

struct CairoFileTests {
  private static let header: [UInt8] = Array("%PDF-1.5\n%".utf8) + [0xB5, 0xED, 0xAE, 0xFB, 0x0A]

  /// The objects of a file, or the message.
  private func scanned(_ text: String, header: [UInt8] = header) -> (objects: [Int32], fault: String?) {
    var file = CairoFile()
    (header + Array(text.utf8)).withUnsafeBytes { file.add($0) }
    do throws(FinishingFailure) { try file.scan() } catch {
      guard case .fact(let fact) = error else { return ([], "\(error)") }
      return ([], fact.message)
    }
    return (file.objects.keys.sorted(), nil)
  }

  @Test func objectsComeWithTheLengthOfTheirStream() {
    let stream =
      "4 0 obj\n<< /Length 5 0 R\n>>\nstream\n\nendstream\nendobj\nx\nendstream\nendobj\n5 0 obj\n   19\nendobj\n"
    #expect(scanned(stream + "3 0 obj\n<< /A (endobj\n\\)) >>\nendobj\n").objects == [3, 4])
  }

  @Test func theEndIsTheTable() {
    let end = "xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1\n>>\nstartxref\n15\n%%EOF\n"
    #expect(scanned(end).fault == nil)
    #expect(scanned(end + "x").fault == "Cairo's file has “x” at byte 85, not the end of the file")
  }

  @Test func whatIsFoundInsteadIsSaid() {
    #expect(
      scanned("", header: Array("%PDF-1.7\n".utf8)).fault
        == "Cairo's file has “%PDF-1.7·” at byte 0, not “%PDF-1.5·%”")
    #expect(scanned("4 1 obj\n").fault == "Cairo's file has “ 1 obj·” at byte 16, not “ 0 obj·”")
    #expect(scanned("4 0 obj\n<< /A").fault == "Cairo's file ends within an object, at byte 28")
    #expect(
      scanned("0 0 obj\n1\nendobj\n").fault == "Cairo's file has “0 0 obj·1·en” at byte 15, not an object")
    #expect(
      scanned("4 0 obj\n<< /A 1 >>\nstream\nx\nendstream\nendobj\n").fault
        == "Cairo's file has “<< /A 1 >>·s” at byte 23, not “<< /Length ”")
    #expect(
      scanned("4 0 obj\n1\nendobj\n4 0 obj\n1\nendobj\n").fault
        == "Cairo's file has “4 0 obj·1·en” at byte 32, not an object with another number")
  }
}
