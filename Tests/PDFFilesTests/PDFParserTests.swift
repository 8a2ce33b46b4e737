import FacturaDiagnostics
import Testing

@testable import FacturaPDFFiles

@Suite struct PDFParserTests {
  private func value(_ text: String, limits: PDFLimits = PDFLimits()) throws -> PDFObject {
    var parser = PDFParser(Array(text.utf8), limits: limits)
    return try parser.value()
  }

  private func rewritten(_ text: String) throws -> String {
    var bytes: [UInt8] = []
    bytes.append(try value(text))
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func valuesAreReadAsTheyAreMeant() throws {
    #expect(try value(" % a comment\n true") == .boolean(true))
    #expect(try value("null") == .null)
    #expect(try value("-17 ") == .integer(-17))
    #expect(try value("+3.50]") == .real(Array("+3.50".utf8)))
    #expect(try value("99999999999999999999") == .real(Array("99999999999999999999".utf8)))
    #expect(try value("/A#20B/C") == .name("A B"))
    #expect(try value("/") == .name(""))
    #expect(try value("12 0 R") == .reference(PDFReference(12)))
    #expect(try value("[12 0 R 1 2]") == .array([.reference(PDFReference(12)), .integer(1), .integer(2)]))
    #expect(try value("<48 65 6C6>") == .string(Array("Hel`".utf8)))
    #expect(try value("(a\\(b\\)(c)\\101\\\n\\n\r\nd)") == .string(Array("a(b)(c)A\n\nd".utf8)))
  }

  @Test func dictionariesKeepTheirOrder() throws {
    let dictionary = try value("<</B 1/A[2 3.10]/C<</D(x)>>/E null/F>>").dictionary
    #expect(dictionary?.entries.map(\.key) == ["B", "A", "C", "E"])
    #expect(
      try rewritten("<</B 1 /A [2 3.10]/C<< /D(x) >>/E 4 0 R>>")
        == "<</B 1/A [2 3.10]/C <</D <78>>>/E 4 0 R>>")
    #expect(try rewritten("<</N#23 (\\))/T true/F false/Z null>>") == "<</N#23 <29>/T true/F false/Z null>>")
  }

  @Test func whatCannotBeReadIsSaidWithItsPlace() {
    #expect(words { _ = try value("[1 2 wrong]") } == "error: what stands at byte 5 can't be read")
    for text in ["", "(open", "<1Z>", "<41", "[1", "<</A 1", "<<1 2>>", "trues", ">>"] {
      #expect(words { _ = try value(text) }.hasPrefix("error: what stands at byte "))
    }
  }

  @Test func nestingAndNumberOfValuesAreLimited() {
    #expect(
      words { _ = try value(String(repeating: "[", count: 101)) }
        == "error: objects are nested deeper than 100 levels")
    #expect(
      words { _ = try value(String(repeating: "<</A", count: 100_000)) }
        == "error: objects are nested deeper than 100 levels")
    var limits = PDFLimits()
    limits.valuesPerObject = 10
    #expect(
      words { _ = try value("[1 2 3 4 5 6 7 8 9 10]", limits: limits) }
        == "error: an object has more than 10 values")
  }

  @Test func textStringsAreReadInTheirEncodings() {
    #expect(TextString.decode([0xFE, 0xFF, 0x00, 0xF1, 0xD8, 0x3D, 0xDE, 0x00]) == "ñ😀")
    #expect(TextString.decode([0xFF, 0xFE, 0xF1, 0x00]) == "ñ")
    #expect(TextString.decode([0xEF, 0xBB, 0xBF, 0xC3, 0xB1]) == "ñ")
    #expect(TextString.decode([0x80, 0xF1, 0xA0, 0x18]) == "•ñ€˘")
    #expect(
      TextString.encode("Emisión") == [0xFE, 0xFF]
        + "Emisión".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] })
    #expect(TextString.decode(TextString.encode("año 😀")) == "año 😀")
  }

  @Test func datesBecomeISO8601() {
    #expect(PDFDate.iso8601("D:20260131235900-04'00'") == "2026-01-31T23:59:00-04:00")
    #expect(PDFDate.iso8601("D:20260131235900Z00'00'") == "2026-01-31T23:59:00Z")
    #expect(PDFDate.iso8601("202601312359+01") == "2026-01-31T23:59+01:00")
    #expect(PDFDate.iso8601("D:202601") == "2026-01")
    #expect(PDFDate.iso8601("D:2026013112") == "2026-01-31T12:00")
    #expect(PDFDate.iso8601("yesterday") == nil)
  }
}
