import FacturaGeometry
import Testing

@testable import FacturaFinishing

struct PDFTextTests {
  private func written(_ write: (inout PDFText) -> Void) -> String {
    var text = PDFText(capacity: 0)
    write(&text)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  @Test func numbersAreWrittenInFull() {
    #expect(written { $0.append(0) } == "0")
    #expect(written { $0.append(-1234) } == "-1234")
    #expect(written { $0.append(.max) } == "9223372036854775807")
    #expect(written { $0.append(.min) } == "-9223372036854775808")
  }

  @Test func lengthsAreWrittenInPointsWithoutNeedlessDecimals() {
    #expect(written { $0.append(Length(millipoints: 12_500)) } == "12.5")
    #expect(written { $0.append(Length(millipoints: -7)) } == "-0.007")
    #expect(written { $0.append(Length(millipoints: 612_000)) } == "612")
  }

  @Test func referencesNameTheirObject() {
    #expect(written { $0.append(ObjectNumber(12)) } == "12 0 R")
  }

  @Test func namesEscapeWhatIsNoRegularCharacter() {
    #expect(written { $0.append(name: "text/xml") } == "/text#2Fxml")
    #expect(written { $0.append(name: "año#") } == "/a#C3#B1o#23")
  }

  @Test func plainTextStaysReadableAndOtherTextIsUTF16() {
    #expect(written { $0.append(text: #"a (b) \"#) } == #"(a \(b\) \\)"#)
    var text = PDFText()
    text.append(text: "ñ")
    #expect(Array(text.bytes) == [0x28, 0xFE, 0xFF, 0x00, 0xF1, 0x29])
  }

  /// ISO 19005-3, 6.1.13.
  @Test func textsThatNoStringHoldsAreCutBetweenCharacters() {
    for character in ["a", "ñ", "🧾"] {
      var text = PDFText()
      text.append(text: String(repeating: character, count: 40_000))
      // Each has its brackets, and UTF-16 its byte order mark.
      let count = text.bytes.count - 2
      #expect(count <= 32_767 && count > 32_760)
      #expect(character != "🧾" || count % 4 == 2)
    }
  }
}
