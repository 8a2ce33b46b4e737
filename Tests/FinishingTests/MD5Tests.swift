import FacturaTestSupport
import Testing

@testable import FacturaFinishing

@Suite struct MD5Tests {
  private func hex(_ text: String) -> String {
    MD5.fingerprint(of: Array(text.utf8)).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }

  /// RFC 1321, A.5.
  @Test(arguments: [
    ("", "d41d8cd98f00b204e9800998ecf8427e"),
    ("abc", "900150983cd24fb0d6963f7d28e17f72"),
    ("message digest", "f96b697d7cb7938d525a2f31aaf161d0"),
    (
      "12345678901234567890123456789012345678901234567890123456789012345678901234567890",
      "57edf4a22be3c955ac49da2e2107b67a"
    ),
  ])
  func fingerprintsAreThoseOfTheStandard(text: String, fingerprint: String) {
    #expect(hex(text) == fingerprint)
  }

  /// At the lengths where the end needs another block.
  @Test func lengthsAroundABlockGiveWhatOthersReckon() throws {
    guard Judge.openssl.isHere else { return }
    for count in [55, 56, 63, 64, 65, 119, 120, 1000] {
      let text = String(repeating: "ab3", count: 400).prefix(count)
      let answer = try Judge.openssl.judge(Array(text.utf8), named: "text", "md5", "-r", "{}")
      #expect(answer.output.hasPrefix(hex(String(text))), "\(count)")
    }
  }
}
