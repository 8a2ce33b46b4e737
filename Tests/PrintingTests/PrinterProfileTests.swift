import FacturaDiagnostics
import FacturaDrawing
import FacturaPrinting
import FacturaTestSupport
import Testing

struct PrinterProfileTests {
  @Test func theProfilesInTheFolderAreThoseInside() throws {
    let files = Repository.files(in: "Printers", ending: ".xml").map {
      String($0.dropFirst("Printers/".count).dropLast(4))
    }
    #expect(files.sorted() == PrinterProfile.builtIn)
    for name in files {
      let profile = try PrinterProfile(named: name)
      #expect(profile.name == name)
      let own = try PrinterProfile(xml: Repository.bytes("Printers/\(name).xml"), name: "own.xml")
      #expect(own == profile)
    }
  }

  private func finding(_ attributes: String) -> String? {
    do throws(Finding) {
      _ = try PrinterProfile(xml: Array("<printer \(attributes)/>".utf8), name: "p.xml")
      return nil
    } catch {
      return error.description
    }
  }

  private func with(_ name: String, _ value: String) -> String {
    let whole = [
      "name": "p", "paper": "roll80", "dots": "576", "dpi": "203", "band": "128", "blank": "4", "feed": "0mm",
      "cut": "none",
    ]
    return ["name", "paper", "dots", "dpi", "band", "blank", "feed", "cut"]
      .map { "\($0)=\"\($0 == name ? value : whole[$0] ?? "")\"" }.joined(separator: " ")
  }

  @Test(arguments: [
    ("dots", "57.6", "“57.6” is no value for “dots”: expected a whole number from 8 to 2400"),
    ("dpi", "300", "“300” is no value for “dpi”: expected a whole number from 100 to 255"),
    ("band", "0", "“0” is no value for “band”: expected a whole number from 8 to 4000"),
    ("blank", "-1", "“-1” is no value for “blank”: expected a whole number from 0 to 4000"),
    ("paper", "letter", "“letter” is no value for “paper”: expected one of roll80, roll58"),
    ("feed", "1m", "“1m” is no value for “feed”: expected a length such as 12mm, at most 200mm"),
    ("cut", "half", "“half” is no value for “cut”: expected one of none, partial, full"),
    ("name", "", "“” is no value for “name”: expected a name"),
    ("dots", "832", "a head of 104.0 mm is wider than the paper, which has 80.0 mm"),
  ]) func whatIsWrongWithAValueIsSaid(name: String, value: String, words: String) {
    let found = finding(with(name, value)) ?? "nothing"
    #expect(found.contains(words), "\(found)")
    #expect(found.hasPrefix("p.xml:1:"))
  }

  @Test func aHeadMayStandOffTheMiddle() throws {
    func left(_ margins: String) throws(Finding) -> Int? {
      let text = "<printer \(with("", "")) \(margins)/>"
      return try PrinterProfile(xml: Array(text.utf8), name: "p.xml").head.left
    }
    #expect(try left("") == nil)
    #expect(try left("left='2mm'") == 15 && left("left='0mm'") == 0)
    #expect(try left("right='0mm'") == 64 && left("right='2mm'") == 48)
    #expect(try left("left='2mm' right='5mm'") == 15)
    for (margins, place, most) in [
      ("left=\"9mm\"", "104: error: “9mm”", "8.1 mm"), ("right=\"-1mm\"", "105: error: “-1mm”", "8.1 mm"),
      ("left=\"5mm\" right=\"4mm\"", "116: error: “4mm”", "3.1 mm"),
    ] {
      let found = finding(with("", "") + " " + margins) ?? "nothing"
      #expect(found.hasPrefix("p.xml:1:\(place)"), "\(found)")
      #expect(found.contains("a length of at most \(most), which is what the head leaves"), "\(found)")
    }
  }

  @Test func unknownAndMissingAttributesAreRefused() throws {
    #expect(
      finding(with("", "") + " dot=\"1\"") == """
        p.xml:1:98: error: unknown attribute “dot”
          hint: did you mean “dots”?
        """)
    #expect(finding("name=\"p\"") == "p.xml:1:1: error: <printer> needs the attribute “paper”")
    for (text, words) in [
      ("<printr/>", "p.xml:1:1: error: the root is <printr>, not <printer>"),
      ("<printer><a/></printer>", "p.xml:1:1: error: <printer> holds nothing but its attributes"),
    ] {
      let error = #expect(throws: Finding.self) { try PrinterProfile(xml: Array(text.utf8), name: "p.xml") }
      #expect(error?.description == words)
    }
  }

  @Test func anUnknownNameIsToldTheKnownOnes() {
    let near = #expect(throws: Finding.self) { try PrinterProfile(named: "generic-80mm-230") }
    #expect(
      near?.description == """
        error: there is no printer profile “generic-80mm-230”
          hint: did you mean “generic-80mm-203”?
        """)
    let far = #expect(throws: Finding.self) { try PrinterProfile(named: "laser") }
    #expect(far?.hints.first?.hasPrefix("there are generic-58mm-203, ") == true)
  }
}
