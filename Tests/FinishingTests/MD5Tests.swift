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

  @Test func piecesOfAnySizeGiveTheSame() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 37) }
    for size in [1, 55, 56, 63, 64, 65, 200] {
      var md5 = MD5()
      for start in stride(from: 0, to: bytes.count, by: size) {
        bytes[start..<min(bytes.count, start + size)].withUnsafeBytes { md5.update($0) }
      }
      #expect(md5.finish() == MD5.fingerprint(of: bytes))
    }
  }
}
