import Foundation
import Testing

@testable import FacturaPrintCommand

@Suite struct JSONTests {
  @Test func whatIsWrittenIsRead() throws {
    let text = "a\"b\\c\n\t\u{1}\u{2028}ñ😀"
    let value = JSON.object([
      ("text", .text(text)), ("none", .null), ("list", .list([1, true, "x"])), ("é\"", .number(-5)),
    ])
    let line = value.line
    #expect(!line.contains("\n"))
    let object = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(object["text"] as? String == text)
    #expect(object["none"] is NSNull)
    #expect((object["list"] as? [Any])?.count == 3)
    #expect(object["é\""] as? Int == -5)
  }
}
