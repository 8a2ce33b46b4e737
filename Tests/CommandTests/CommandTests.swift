import FacturaTestSupport
import Foundation
import Testing

/// The command as its user meets it: what it writes, says, and returns.
@Suite struct CommandTests {
  static let command = BuiltProgram.path("factura")

  private let folder: TemporaryFolder
  private let sample = Repository.path("Layouts/telecom-bill/sample.json")
  private let receipt = Repository.path("Layouts/receipt-example/sample.json")

  init() throws {
    folder = try TemporaryFolder()
  }

  private func factura(_ arguments: String..., input: [UInt8]? = nil) throws -> Judge.Answer {
    try Judge.run(Self.command, arguments, input: input)
  }

  @Test func rendersABillAndSaysWhatItWrote() throws {
    let answer = try factura("render", sample, "-o", "\(folder.path)/bill.pdf")
    #expect(answer.status == 0)
    #expect(answer.output.hasPrefix("\(folder.path)/bill.pdf: "))
    #expect(
      answer.output.contains(" pages, ") && answer.output.contains(" KB, ")
        && answer.output.hasSuffix(" ms\n"))
    #expect(folder.files == ["bill.pdf"])
  }

  @Test func theSameBillHasTheSameBytesWhereverAndWheneverItIsRendered() throws {
    let surroundings = [
      ["-C", "/", "TZ=Asia/Tokyo", "LC_ALL=C"],
      ["-C", folder.path, "TZ=America/Santo_Domingo", "LC_ALL=tr_TR.UTF-8", "LANG=ar"],
      // A sanitizer's own options aren't a surrounding that may change bytes.
      ["-C", "/tmp", "-i"]
        + ["ASAN_OPTIONS", "TSAN_OPTIONS"].compactMap { name in
          ProcessInfo.processInfo.environment[name].map { "\(name)=\($0)" }
        },
    ]
    var files: [[UInt8]] = []
    for (index, words) in surroundings.enumerated() {
      let path = "\(folder.path)/\(index).pdf"
      let answer = try Judge.run("/usr/bin/env", words + [Self.command, "render", sample, "-o", path])
      #expect(answer.status == 0, "\(answer.output)")
      files.append(Array(try Data(contentsOf: URL(fileURLWithPath: path))))
    }
    for file in files { #expect(try PDFDifference.first(file, files[0]) == nil) }
  }

  @Test func readsStandardInputAndWritesStandardOutput() throws {
    let answer = try factura(
      "render", "-", "-o", "-", "--format", "text",
      input: Repository.bytes("Layouts/receipt-example/sample.json"))
    #expect(answer.status == 0)
    #expect(answer.output.hasPrefix("page 1: "))
  }

  @Test func severalInputsGoToAFolderAndOneThatFailsDoesNotStopTheOthers() throws {
    let broken = try folder.write("{\"number\": ", as: "broken.json")
    let answer = try factura("render", broken, sample, receipt, "-o", "\(folder.path)/bills")
    #expect(answer.status == 6)
    #expect(answer.output.contains("broken.json:1:"))
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/bills").sorted()
    #expect(names == ["sample-2.pdf", "sample.pdf"])
    let file = try folder.write("", as: "bills.pdf")
    let refused = try factura("render", sample, receipt, "-o", file)
    #expect(refused.status == 2)
    #expect(refused.output.contains("several inputs need a folder, but “\(file)” is none"))
  }

  @Test func noTwoInputsShareAnOutput() throws {
    for name in ["a", "b"] {
      try FileManager.default.createDirectory(
        atPath: "\(folder.path)/\(name)", withIntermediateDirectories: true)
    }
    let text = String(decoding: try Repository.bytes("Layouts/receipt-example/sample.json"), as: UTF8.self)
    let inputs = try ["a/bill.json", "b/bill.json", "bill-2.json"].map { try folder.write(text, as: $0) }
    let answer = try Judge.run(Self.command, ["render"] + inputs + ["-o", "\(folder.path)/new/bills"])
    #expect(answer.status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/new/bills").sorted()
    #expect(names == ["bill-2-2.pdf", "bill-2.pdf", "bill.pdf"])
  }

  @Test func aRenderingNeverReplacesItsInput() throws {
    let text = String(decoding: try Repository.bytes("Layouts/receipt-example/sample.json"), as: UTF8.self)
    let path = try folder.write(text, as: "bill.json")
    let answer = try factura("render", path, "-o", path)
    #expect(answer.status == 2)
    #expect(answer.output.contains("would replace what it is made from"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test func devicesTakeBytesAndStayDevicesAndLinksAreFollowed() throws {
    #expect(try factura("render", receipt, "-o", "/dev/null").status == 0)
    #expect(
      try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
        == .typeCharacterSpecial)
    let link = "\(folder.path)/link.pdf"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: folder.write("old", as: "bill.pdf"))
    #expect(try factura("render", receipt, "-o", link).status == 0)
    #expect(
      try FileManager.default.attributesOfItem(atPath: link)[.type] as? FileAttributeType == .typeSymbolicLink
    )
    #expect(try Data(contentsOf: URL(filePath: "\(folder.path)/bill.pdf")).starts(with: Data("%PDF".utf8)))
  }

  @Test func pagesBecomePictures() throws {
    let answer = try factura(
      "render", sample, "--format", "png", "--dpi", "40", "-o", "\(folder.path)/bill.png")
    #expect(answer.status == 0)
    #expect(folder.files.first == "bill-1.png" && folder.files.count > 1)
    // The pages of a name without an ending get one.
    _ = try factura("render", sample, "--format", "png", "--dpi", "20", "-o", "\(folder.path)/pages")
    #expect(folder.files.contains("pages-1.png"))
    let one = try factura(
      "render", sample, "--format", "png", "--page", "99", "-o", "\(folder.path)/none.png")
    #expect(one.status == 2)
    #expect(one.output.contains("there is no page 99"))
  }

  @Test(
    arguments: [
      (["render", "missing.json"], 3, "there is no file “missing.json”"),
      (["render", "/tmp"], 3, "is a folder"),
      (["render", "{sample}", "-l", "telecom-bil"], 3, "did you mean “telecom-bill”?"),
      (["render", "{sample}", "-l", "nowhere/layout.xml"], 3, "there is no file “nowhere/layout.xml”"),
      (["render"], 2, "missing expected argument"),
      (["render", "{sample}", "--lang", "fr"], 2, "the layout has no texts in language “fr”"),
      (["render", "{sample}", "--dpi", "0"], 2, "--dpi is from 18 to 1200"),
      (["render", "{sample}", "--formt", "png"], 2, "--format"),
      (["render", "{sample}", "--language", "en", "-o", "{sample}"], 2, "unknown option '--language'"),
      (["render", "{sample}", "{sample}", "-o", "-"], 2, "need a folder, not standard output"),
      (["render", "{sample}", "{sample}", "--plan", "plan.json"], 2, "--plan goes with one input"),
      (["rendr"], 2, "did you mean “factura render”?"),
      (["render", "{sample}", "--paper", "a9"], 2, "a9"),
      (["render", "{sample}", "--format", "png", "-o", "-"], 2, "choose its --page"),
      (["check", "{sample}"], 1, "factura render"),
      (["check", "missing.xml"], 3, "there is no file “missing.xml”"),
      (["attachments", "list", "missing.pdf"], 3, "there is no file “missing.pdf”"),
      (["attachments", "extract", "{sample}"], 6, "this is not a PDF"),
      (["attachments", "lst", "x.pdf"], 2, "unexpected arguments"),
      (["embed", "--ubl", "{sample}"], 2, "--pdf"),
      (["embed", "--ubl", "missing.xml", "--pdf", "x.pdf"], 3, "there is no file “missing.xml”"),
      (["embed", "--ubl", "{sample}", "--pdf", "x.pdf"], 6, "this is not XML"),
      (["embed", "--ubl", "-", "--pdf", "-"], 2, "standard input can be read only once"),
    ] as [([String], Int, String)])
  func saysWhatIsWrong(arguments: [String], status: Int, words: String) throws {
    let words2 = arguments.map { $0 == "{sample}" ? sample : $0 }
    let answer = try Judge.run(Self.command, words2)
    #expect(answer.status == status)
    #expect(answer.output.contains(words), "\(answer.output)")
  }

  @Test func checkShowsAllFindingsOfALayoutFile() throws {
    let path = try folder.write(
      """
      <layout name="typo" lang="es">
        <pages sizes="letter"/>
        <flow>
          <p colour="#ff0000">{seller.nam}</p>
          <table><tbody/></table>
        </flow>
      </layout>
      """, as: "layout.xml")
    let answer = try factura("check", path)
    #expect(answer.status == 1)
    #expect(answer.output.contains("\(path):4:8: error: "))
    #expect(answer.output.contains("did you mean “color”?"))
    #expect(answer.output.contains("did you mean “name”?"))
    #expect(answer.output.contains("a table without columns") || answer.output.contains("no columns"))
    let good = try factura("check", "telecom-bill")
    #expect(good.status == 0)
  }

  @Test func checkTellsWhatAnECFMustPrint() throws {
    let good = try factura("check", "--fiscal", "ecf")
    #expect(good.status == 0 && good.output.contains("ecf: nothing found"))
    let other = try factura("check", "--fiscal", "receipt-example")
    #expect(other.status == 1)
    #expect(other.output.contains("error: IdDoc/TipoeCF ({fiscal.typeName}) isn't printed for e-CF 31, 32"))
    let ecf = Repository.path("Layouts/ecf/samples/e31.xml")
    let text = try factura(
      "render", ecf, "--format", "text", "--units", "abbreviations", "--fiscal-state", "not-valid",
      "--consultation", "https://facturas.example", "-o", "-")
    #expect(text.status == 0 && text.output.contains("UND") && text.output.contains("facturas.example"))
    #expect(try factura("render", ecf, "--consultation", "x").status == 2)
  }

  @Test func aFailedRenderingLeavesNoFile() throws {
    let broken = String(decoding: try Repository.bytes("Layouts/telecom-bill/sample.json"), as: UTF8.self)
      .replacing("\"elapsed\"", with: "\"elapsd\"")
    let path = try folder.write(broken, as: "bill.json")
    let answer = try factura("render", path, "-o", "\(folder.path)/bill.pdf")
    #expect(answer.status == 6)
    #expect(answer.output.contains("did you mean “elapsed”?"))
    #expect(folder.files == ["bill.json"])
  }

  /// The address in the QR code states another total than the bill.
  @Test func pagesThatDifferStopTheRenderingOrAreReported() throws {
    var bill = try #require(
      JSONSerialization.jsonObject(with: Data(Repository.bytes("Layouts/receipt/sample.json")))
        as? [String: Any])
    var fiscal = try #require(bill["fiscal"] as? [String: Any])
    let seller = try #require((bill["seller"] as? [String: Any])?["taxID"] as? String)
    fiscal["verification"] =
      "https://fc.dgii.gov.do/ecf/ConsultaTimbreFC?RncEmisor=\(seller)&ENCF=E320004718293&MontoTotal=1.00&CodigoSeguridad=q7R%2BZd"
    bill["fiscal"] = fiscal
    let json = String(decoding: try JSONSerialization.data(withJSONObject: bill), as: UTF8.self)
    let path = try folder.write(json, as: "bill.json")
    let stopped = try factura("render", path, "-o", "\(folder.path)/bill.pdf")
    #expect(stopped.status == 8, "\(stopped.output)")
    #expect(stopped.output.contains("error: the QR code on page 1 says MontoTotal 1.00"), "\(stopped.output)")
    #expect(folder.files == ["bill.json"])
    let reported = try factura("render", path, "-o", "\(folder.path)/bill.pdf", "--reconcile=report")
    #expect(reported.status == 0, "\(reported.output)")
    #expect(
      reported.output.contains("warning: the QR code on page 1 says MontoTotal 1.00"), "\(reported.output)")
    #expect(folder.files == ["bill.json", "bill.pdf"])
  }

  @Test func aUsageErrorIsWrittenAsAllErrors() throws {
    #expect(try factura("render").output.hasPrefix("error: missing expected argument '<input> ...'\n"))
    let told = try factura("render", receipt, "--page", "0").output
    #expect(told.hasPrefix("error: pages are counted from 1, not from 0\n"), "\(told)")
  }

  @Test(arguments: ["render", "plan"])
  func helpNamesAllThatIsReadAndItsLayout(command: String) throws {
    let help = try factura(command, "--help").output.split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
    #expect(help.contains("UBL") && help.contains("CII"), "\(help)")
    #expect(
      help.contains(
        "By default the layout that the invoice names, or else “ecf” for an e-CF and “en16931” for UBL and CII."
      ),
      "\(help)")
  }

  @Test func layoutsMayNameFontsThatAreAdded() throws {
    let path = try folder.write(
      """
      <layout name="own" lang="es">
        <styles><style name="own" font="Casona"/></styles>
        <pages sizes="letter"/>
        <flow><table columns="1fr"><tbody><for each="lines" as="line">
          <tr counted="yes"><td style="own">{line.name}</td></tr>
        </for></tbody></table></flow>
      </layout>
      """, as: "layout.xml")
    let font = "\(folder.path)/casona.ttf"
    try folder.write(AddedFont.bytes(), as: "casona.ttf")
    let text = "\(folder.path)/own.txt"
    for words in [
      ["check", path], ["render", receipt, "-l", path, "--format", "text", "-o", text],
      ["plan", receipt, "-l", path],
    ] {
      let told = try Judge.run(Self.command, words)
      #expect(told.status != 0 && told.output.contains("add its files (--font"), "\(told.output)")
      #expect(try Judge.run(Self.command, words + ["--font", "none.ttf"]).status == 3)
      #expect(try Judge.run(Self.command, words + ["--font", font]).status == 0)
    }
    #expect(try String(contentsOfFile: text, encoding: .utf8).contains("Casona"))
  }

  @Test func helpListsTheExitCodes() throws {
    let answer = try factura("render", "--help")
    #expect(answer.status == 0)
    for code in ["0  done", "2  usage", "3  input", "6  the invoice", "7  the layout", "telecom-bill-large"] {
      #expect(answer.output.contains(code))
    }
  }
}
