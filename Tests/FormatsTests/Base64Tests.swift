import FacturaFormats
import Testing

@Suite struct Base64Tests {
  /// RFC 4648, section 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ])
  func textsOfTheStandard(plain: String, text: String) {
    #expect(Base64.text(of: Array(plain.utf8)) == text)
    #expect(Base64.bytes(of: text) == Array(plain.utf8))
    // Line breaks and spaces say nothing; the filling may be left out.
    #expect(Base64.bytes(of: "\r\n " + text.replacing("=", with: "") + "\n") == Array(plain.utf8))
  }

  @Test func everyByteComesBack() {
    for count in 250...256 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: 255 - $0) }
      #expect(Base64.bytes(of: Base64.text(of: bytes)) == bytes)
    }
  }

  @Test(arguments: ["Z", "Zm9vY", "Zg=", "Zg===", "Zm9v=", "Z=g=", "Zm-v", "Zm9v!", "Zmö="])
  func otherTextsAreNone(text: String) {
    #expect(Base64.bytes(of: text) == nil)
  }
}
