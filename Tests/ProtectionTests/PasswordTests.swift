import Factura
import Testing

@testable import FacturaProtection

@Suite struct PasswordTests {
  private func message(_ password: String, owner: String? = nil) -> String? {
    do throws(FacturaError) {
      _ = try Protection(password: password, ownerPassword: owner)
      return nil
    } catch {
      #expect(error.kind == .argument)
      return error.description
    }
  }

  @Test(
    arguments: [
      ("", nil, "the password is empty"),
      ("a", "", "the owner password is empty"),
      ("\u{AD}\u{FE0F}", nil, "the password is empty"),
      ("a\u{0}b", nil, "the password has a character that no password may have"),
      ("a", "b\n", "the owner password has a character that no password may have"),
      ("a\u{E000}", nil, "the password has a character that no password may have"),
      ("שלוםabc", nil, "the password mixes letters from right to left with others"),
      ("\u{5D0}1", nil, "mixes letters"),
      ("a", "a", "both passwords are the same"),
      ("\u{212B}", "\u{C5}", "both passwords are the same"),
    ] as [(String, String?, String)])
  func passwordsThatCanNotBeAreRefusedAndNotShown(password: String, owner: String?, words: String) throws {
    let message = try #require(self.message(password, owner: owner))
    #expect(message.contains(words), "\(message)")
    #expect(message.contains("\n  hint: "))
  }

  @Test func passwordsHaveAtMost127Bytes() {
    #expect(message(String(repeating: "a", count: 127)) == nil)
    #expect(
      message(String(repeating: "a", count: 128))
        == "error: the password has 128 bytes, but 127 are allowed\n  hint: one letter may be up to four bytes"
    )
    #expect(message(String(repeating: "ñ", count: 64))?.contains("has 128 bytes") == true)
    #expect(message(String(repeating: "a", count: 1_000_000))?.contains("has 1000000 bytes") == true)
  }

  /// RFC 4013, 3, and letters that are written in two ways.
  @Test(arguments: [
    ("I\u{AD}X", "IX"), ("user", "user"), ("USER", "USER"), ("\u{AA}", "a"), ("\u{2168}", "IX"),
    ("n\u{303}", "ñ"), ("a\u{A0}b", "a b"), ("שלום", "שלום"), ("clave🔑", "clave🔑"),
  ])
  func passwordsArePrepared(password: String, prepared: String) throws {
    let bytes = try PreparedPassword(password, as: .opening).bytes
    #expect(Array(prepared.utf8) == bytes)
  }

  @Test func printingAProtectionShowsNoPassword() throws {
    let protection = try Protection(password: "geheim", ownerPassword: "secreto")
    var dumped = ""
    dump(protection, to: &dumped)
    for text in ["\(protection)", String(reflecting: protection), dumped] {
      #expect(!text.contains("geheim") && !text.contains("secreto"))
      #expect(!text.contains("\(UInt8(ascii: "g"))"))
    }
  }
}
