import FacturaTestSupport
import Foundation
import Testing

/// Attachments, Factur-X and protection, as the command's user meets them.
@Suite struct KindOfPDFTests {
  private let folder: TemporaryFolder
  private let receipt = Repository.path("Layouts/receipt-example/sample.json")
  private let output: String

  init() throws {
    folder = try TemporaryFolder()
    output = "\(folder.path)/out.pdf"
  }

  private func render(_ arguments: String...) throws -> Judge.Answer {
    try Judge.run(CommandTests.command, ["render", receipt, "-o", output] + arguments)
  }

  /// Through a shell, which opens descriptors and sets variables.
  private func shell(_ command: String) throws -> Judge.Answer {
    try Judge.run(
      "/bin/sh",
      [
        "-c",
        command.replacing("FACTURA", with: "'\(CommandTests.command)' render '\(receipt)' -o '\(output)'"),
      ])
  }

  private var written: [UInt8] { get throws { Array(try Data(contentsOf: URL(filePath: output))) } }

  private func invoice(_ guideline: String = "urn:cen.eu:en16931:2017") -> String {
    """
    <x:CrossIndustryInvoice xmlns:x="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100">\
    <x:ExchangedDocumentContext><x:GuidelineSpecifiedDocumentContextParameter><x:ID>\(guideline)</x:ID>\
    </x:GuidelineSpecifiedDocumentContextParameter></x:ExchangedDocumentContext></x:CrossIndustryInvoice>
    """
  }

  // MARK: Attachments

  @Test func beforeThereIsAnECFItsOriginalIsNotInside() throws {
    let ecf = Repository.path("Layouts/ecf/samples/e31.xml")
    let signed = try Judge.run(CommandTests.command, ["render", ecf, "-o", output])
    #expect(signed.status == 0, "\(signed.output)")
    let list = ["attachments", "list", output]
    #expect(try Judge.run(CommandTests.command, list).output.contains("E310000000118.xml"))
    let notYet = try Judge.run(
      CommandTests.command, ["render", ecf, "-o", output, "--fiscal-state", "not-valid"])
    #expect(notYet.status == 0, "\(notYet.output)")
    #expect(try !Judge.run(CommandTests.command, list).output.contains(".xml"))
  }

  @Test func filesAreAttachedWithTheirRelationship() throws {
    let terms = try folder.write("terms", as: "terms: 2026.txt")
    let data = try folder.write("a,b", as: "data.csv")
    let answer = try render("--attach", terms, "--attach", "\(data):DATA")
    #expect(answer.status == 0, "\(answer.output)")
    guard Judge.qpdf.isHere else { return }
    let list = try Judge.qpdf.judge(written, "--list-attachments", "{}").output
    #expect(list.contains("data.csv -> ") && list.contains("terms: 2026.txt -> "))
    let plain = try Judge.qpdf.judge(written, "--qdf", "{}", "-").output
    #expect(plain.contains("/AFRelationship /Data") && plain.contains("/AFRelationship /Unspecified"))
  }

  @Test(arguments: [
    ("{}:data:Llamadas: marzo", "/Data", "Llamadas: marzo"),
    ("{}::Llamadas: marzo", "/Unspecified", "Llamadas: marzo"),
    ("{}:Supplement:", "/Supplement", "data.csv"),
    ("{}:", "/Unspecified", "data.csv"),
    ("{}:x:source:data:z", "/Data", "z"),
  ])
  func filesAreAttachedWithTheirDescription(argument: String, relationship: String, words: String) throws {
    let data = try folder.write("a,b", as: "data.csv")
    _ = try folder.write("other", as: "data.csv:x:source")
    let answer = try render("--attach", argument.replacing("{}", with: data))
    #expect(answer.status == 0, "\(answer.output)")
    let list = try Judge.run(CommandTests.command, ["attachments", "list", output, "--json"]).output
    #expect(list.contains("\"relationship\": \"\(relationship.dropFirst())\""), "\(list)")
    #expect(list.contains("\"description\": \"\(words)\""), "\(list)")
  }

  @Test func filesAreAttachedWithTheDateOfTheirLastChange() throws {
    let data = try folder.write("a,b", as: "data.csv")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_804_900_509)], ofItemAtPath: data)
    #expect(try render("--attach", data).status == 0)
    let list = try Judge.run(CommandTests.command, ["attachments", "list", output, "--json"]).output
    #expect(list.contains("2027-03-13T01:15:09+00:00"), "\(list)")
  }

  @Test func theOriginalStaysOutsideIfThatIsAsked() throws {
    let ecf = Repository.path("Layouts/ecf/samples/e31.xml")
    for (arguments, isInside) in [([], true), (["--no-source"], false)] as [([String], Bool)] {
      let answer = try Judge.run(CommandTests.command, ["render", ecf, "-o", output] + arguments)
      #expect(answer.status == 0, "\(answer.output)")
      let list = try Judge.run(CommandTests.command, ["attachments", "list", output]).output
      #expect(list.contains(".xml") == isInside, "\(list)")
    }
  }

  @Test func whatIsWrongWithAttachmentsIsSaid() throws {
    let file = try folder.write("a", as: "a.txt")
    try FileManager.default.createDirectory(atPath: "\(folder.path)/b", withIntermediateDirectories: true)
    let namesake = try folder.write("b", as: "b/a.txt")
    for (arguments, status, words) in [
      (["--attach", "none.xml"], 3, "there is no file “none.xml”"),
      (["--attach", "none.xml:source"], 3, "there is no file “none.xml”"),
      (["--attach", "none: 2026.txt"], 3, "there is no file “none: 2026.txt”"),
      (["--attach", "none.xml:source:Terms: 2026"], 3, "there is no file “none.xml”"),
      (["--attach", "none.xml:Sorce"], 3, "there is no file “none.xml”"),
      (
        ["--attach", "none.xml:Sorce"], 3, "“Sorce” is no relationship between an attachment and its document"
      ),
      (["--no-source", "--format", "text"], 2, "--no-source goes with --format pdf"),
      (["--attach", "/tmp"], 3, "is a folder"),
      (
        ["--attach", "\(file):sorce"], 2,
        "“sorce” is no relationship between an attachment and its document\n  hint: did you mean “source”?"
      ),
      (
        ["--attach", "\(file):xyz"], 2,
        "hint: choose one of source, data, alternative, supplement, unspecified"
      ),
      (["--attach", file, "--attach", namesake], 2, "two attachments are called “a.txt”"),
      (["--attach", file, "--plain"], 2, "a plain PDF holds no other files"),
      (["--attach", file, "--format", "text"], 2, "--attach goes with --format pdf"),
      (["--plain", "--format", "png"], 2, "--plain goes with --format pdf"),
      (["--attach", file, "-o", file], 2, "would replace what it is made from"),
      (["--attach", "\(file):data", "-o", file], 2, "would replace what it is made from"),
    ] as [([String], Int, String)] {
      let answer = try Judge.run(CommandTests.command, ["render", receipt, "-o", output] + arguments)
      #expect(answer.status == status, "\(arguments)")
      #expect(answer.output.contains(words), "\(answer.output)")
    }
    #expect(folder.files == ["a.txt", "b"])
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "a")
  }

  @Test func attachmentsGoWithOneInput() throws {
    let file = try folder.write("a", as: "a.txt")
    let answer = try Judge.run(
      CommandTests.command, ["render", receipt, receipt, "-o", "\(folder.path)/out", "--attach", file])
    #expect(answer.status == 2)
    #expect(answer.output.contains("--attach goes with one input"))
  }

  // MARK: Factur-X

  @Test func theInvoiceAmongTheFilesMakesAFacturXFile() throws {
    let xml = try folder.write(invoice(), as: "rechnung.xml")
    let terms = try folder.write("terms", as: "terms.txt")
    let answer = try render("--facturx", "en16931", "--attach", terms, "--attach", xml)
    #expect(answer.status == 0, "\(answer.output)")
    guard Judge.qpdf.isHere else { return }
    #expect(
      try Judge.qpdf.bytes(from: written, "--show-attachment=factur-x.xml", "{}") == Array(invoice().utf8))
    #expect(try Judge.qpdf.judge(written, "--list-attachments", "{}").output.contains("terms.txt"))
  }

  @Test func aCIIInvoiceIsItsOwnFacturXFile() throws {
    let cii = Repository.path("Tests/FormatsTests/Terms/Samples/cii-everything.xml")
    let answer = try Judge.run(
      CommandTests.command,
      ["render", cii, "-l", "en16931", "-o", output, "--facturx", "extended"])
    #expect(answer.status == 0, "\(answer.output)")
    guard Judge.qpdf.isHere else { return }
    #expect(
      try Judge.qpdf.bytes(from: written, "--show-attachment=factur-x.xml", "{}")
        == Array(Data(contentsOf: URL(filePath: cii))))
    let list = try Judge.qpdf.judge(written, "--list-attachments", "{}").output
    // Beside it lies the file that it holds, and no second copy of the invoice.
    let names = list.split(separator: "\n").compactMap { $0.split(separator: " ").first }
    #expect(names.sorted() == ["anlage.csv", "factur-x.xml"])
    let other = try Judge.run(CommandTests.command, ["render", cii, "-o", output, "--facturx", "minimum"])
    #expect(other.output.contains("\(cii):11:7: error: the XML is of the profile extended, not minimum"))
  }

  @Test func whatIsWrongWithTheInvoiceIsSaid() throws {
    let xml = try folder.write(invoice(), as: "rechnung.xml")
    let second = try folder.write(invoice(), as: "second.xml")
    let ubl = try folder.write("<Invoice xmlns=\"urn:ubl\"/>", as: "ubl.xml")
    for (arguments, status, words) in [
      (
        ["--facturx", "en16931"], 2,
        "--facturx needs the invoice as CII: as the input, or --attach invoice.xml"
      ),
      (["--facturx", "en16931", "--plain"], 2, "a plain PDF holds no other files"),
      (["--facturx", "comfort", "--attach", xml], 2, "xrechnung"),
      (["--facturx", "basic", "--attach", xml], 6, "\(xml):1:"),
      (["--facturx", "basic", "--attach", ubl], 6, "its root is “Invoice” of “urn:ubl”"),
      (
        ["--facturx", "basic", "--attach", ubl, "--attach", receipt], 2,
        "none of the attached files is a CII invoice: ubl.xml, sample.json"
      ),
      (
        ["--facturx", "en16931", "--attach", xml, "--attach", second], 2,
        "2 attached files are CII invoices: rechnung.xml, second.xml"
      ),
      (["--facturx", "en16931", "--attach", "\(xml):supplement"], 2, "allowed: Alternative, Source, Data"),
    ] as [([String], Int, String)] {
      let answer = try Judge.run(CommandTests.command, ["render", receipt, "-o", output] + arguments)
      #expect(answer.status == status, "\(arguments) \(answer.output)")
      #expect(answer.output.contains(words), "\(answer.output)")
    }
  }

  // MARK: Protection

  @Test func thePasswordComesFromAVariable() throws {
    let answer = try shell(
      "WORD='clave ñ' FACTURA --protect --password-env WORD --forbid copy --forbid change")
    #expect(answer.status == 0, "\(answer.output)")
    #expect(!answer.output.contains("clave"))
    guard Judge.qpdf.isHere else { return }
    let shown = try Judge.qpdf.judge(written, "--show-encryption", "--password=clave ñ", "{}").output
    #expect(shown.contains("R = 6") && shown.contains("extract for any purpose: not allowed"))
    #expect(
      shown.contains("extract for accessibility: allowed") && shown.contains("modify other: not allowed"))
  }

  @Test func passwordsComeFromDescriptors() throws {
    let first = try folder.write("first\n", as: "first.txt")
    let second = try folder.write("second\r\n", as: "second.txt")
    let answer = try shell(
      "FACTURA --protect --password-fd 3 --owner-password-fd 4 3< '\(first)' 4< '\(second)'")
    #expect(answer.status == 0, "\(answer.output)")
    guard Judge.qpdf.isHere else { return }
    for (word, role) in [("first", "user"), ("second", "owner")] {
      let shown = try Judge.qpdf.judge(written, "--show-encryption", "--password=\(word)", "{}").output
      #expect(shown.contains("Supplied password is \(role) password"))
    }
  }

  @Test(
    arguments: [
      ("FACTURA --protect", 2, "--protect needs a password: --password-fd N or --password-env NAME"),
      ("FACTURA --password-env A", 2, "--password-env goes with --protect"),
      ("FACTURA --forbid print", 2, "--forbid goes with --protect"),
      (
        "FACTURA --protect --password-env NOT_SET_ANYWHERE", 2,
        "the environment has no variable “NOT_SET_ANYWHERE”"
      ),
      ("A= FACTURA --protect --password-env A", 2, "the password is empty"),
      ("FACTURA --protect --password-fd 3 3< /dev/null", 2, "the password is empty"),
      (
        "FACTURA --protect --password-fd 3 3< /dev/zero", 2,
        "the password has a character that no password may have"
      ),
      (
        "FACTURA --protect --password-fd 9", 2,
        "the password can't be read from descriptor 9: Bad file descriptor"
      ),
      ("A=$(printf 'a\\377') FACTURA --protect --password-env A", 2, "the password in “A” is not in UTF-8"),
      (
        "A=$(printf '%0200d' 1) FACTURA --protect --password-env A", 2,
        "the password has 200 bytes, but 127 are allowed"
      ),
      ("A=x FACTURA --protect --password-env A --password-fd 3", 2, "--password-fd or --password-env"),
      (
        "A=x FACTURA --protect --password-env A --owner-password-env A --owner-password-fd 3", 2,
        "--owner-password-fd or --owner-password-env"
      ),
      ("FACTURA --protect --password-fd 3 --owner-password-fd 3", 2, "descriptor 3 can be read only once"),
      ("A=x FACTURA --protect --password-env A --owner-password-env A", 2, "both passwords are the same"),
      (
        "A=x FACTURA --protect --password-env A --attach /etc/hostname", 2,
        "a protected PDF holds no other files"
      ),
      ("A=x FACTURA --protect --password-env A --format png", 2, "--protect goes with --format pdf"),
      ("FACTURA - --protect --password-fd 0", 2, "standard input can be read only once"),
    ] as [(String, Int, String)])
  func whatIsWrongWithProtectionIsSaid(command: String, status: Int, words: String) throws {
    let answer = try shell(command)
    #expect(answer.status == status)
    #expect(answer.output.contains(words), "\(answer.output)")
    #expect(folder.files.isEmpty)
  }
}
