import FacturaTestSupport
import Foundation
import Testing

/// `factura archive` as its user meets it.
@Suite struct ArchiveCommandTests {
  private let folder: TemporaryFolder
  private let sample = Repository.path("Layouts/telecom-bill/sample.json")
  private let signed = Repository.path("Layouts/ecf/samples/e31.xml")

  init() throws {
    folder = try TemporaryFolder()
  }

  private func archive(_ arguments: String..., input: [UInt8]? = nil) throws -> Judge.Answer {
    try Judge.run(
      "/usr/bin/env",
      ["FACTURA_ARCHIVE=\(folder.path)/bills.db", CommandTests.command, "archive"] + arguments,
      input: input)
  }

  @Test func addsFilesOnceAndSaysWhatItDid() throws {
    let first = try archive("add", sample, signed)
    #expect(first.status == 0, "\(first.output)")
    #expect(first.output.hasSuffix("2 invoices: 2 added\n"))
    let again = try archive("add", sample, signed, "--json")
    #expect(again.output.hasSuffix("{\"added\": 0, \"completed\": 0, \"known\": 2, \"refused\": 0}\n"))
  }

  @Test func addsStandardInputToTheArchiveThatIsNamed() throws {
    let path = "\(folder.path)/other.db"
    let bytes = try Repository.bytes("Layouts/telecom-bill/sample.json")
    #expect(try archive("add", "--archive", path, "-", input: bytes).status == 0)
    #expect(folder.files == ["other.db"])
    #expect(try archive("find", "--archive", path, "E320004718293").status == 0)
  }

  @Test func whatIsRefusedIsToldWithItsPlace() throws {
    let bad = try folder.write("{\"number\": 1, \"oops\": 2}", as: "bad.json")
    let answer = try archive("add", bad, sample)
    #expect(answer.status == 6)
    #expect(answer.output.contains("bad.json:1:"))
    #expect(answer.output.hasSuffix("2 invoices: 1 added, 1 refused\n"))
    #expect(try archive("add", "\(folder.path)/nothing").status == 3)
  }

  @Test func findsByWhatAClerkTypes() throws {
    _ = try archive("add", sample, signed)
    let answer = try archive("find", "400718255")
    #expect(answer.status == 0)
    #expect(answer.output.hasPrefix("2027-03-04  E320004718293  400718255  "))
    #expect(try archive("find", "40071", "--json").output.contains("\"ncf\": \"E320004718293\""))
    let nothing = try archive("find", "77777")
    #expect(nothing.status == 3)
    #expect(nothing.output.contains("error: nothing in the archive has “77777”"))
  }

  @Test func exportsTheSignedFileByteForByte() throws {
    let xml = try Repository.text("Layouts/ecf/samples/e31.xml")
    _ = try archive("add", sample, signed)
    let ncf = try #require(xml.firstMatch(of: /<eNCF>(E\d+)</)).output.1
    #expect(try archive("find", String(ncf), "--export", "xml").output == xml)
    #expect(try archive("find", "E3", "--export", "xml").status == 2)
    #expect(try archive("find", "E320004718293", "--export", "xml").status == 3)
    #expect(try archive("find", "E320004718293", "--export", "json").output.hasPrefix("{\"layout\":"))
  }

  @Test func copiesAndChecksAnArchive() throws {
    _ = try archive("add", sample)
    let copy = "\(folder.path)/copy.db"
    #expect(try archive("backup", copy).status == 0)
    #expect(try archive("backup", copy).status == 1)
    let attributes = try FileManager.default.attributesOfItem(atPath: copy)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let answer = try archive("info", "--archive", copy, "--check")
    #expect(answer.status == 0, "\(answer.output)")
    #expect(answer.output.contains("1 bill\n") && answer.output.contains("nothing is damaged"))
  }

  @Test func whatIsNoArchiveIsRefused() throws {
    #expect(try archive("find", "1").status == 3)
    let foreign = try archive("find", "1", "--archive", signed)
    #expect(foreign.status == 6)
    #expect(foreign.output.contains("is no archive of Factura's"))
    let unnamed = try Judge.run(
      "/usr/bin/env", ["-u", "FACTURA_ARCHIVE", CommandTests.command, "archive", "info"])
    #expect(unnamed.status == 2)
    #expect(unnamed.output.contains("no archive is named"))
  }

  @Test func anArchiveThatOthersMayReadIsTold() throws {
    #expect(try archive("add", sample).output == "1 invoice: 1 added\n")
    let path = "\(folder.path)/bills.db"
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    let answer = try archive("find", "400718255")
    #expect(answer.status == 0)
    #expect(
      answer.output.hasPrefix(
        """
        warning: others than its owner may use the archive “\(path)”: its mode is 0644
          hint: “chmod 600 \(path)” keeps bills to their owner

        """), "\(answer.output)")
    #expect(try archive("add", "--quiet", sample).output == "1 invoice: 1 known\n")
  }

  /// Pipes that take their time, into imports on terminals.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func aLongImportSaysOnATerminalHowFarItIs() throws {
    let bill = "tr -d '\\n' < \(sample); echo"
    func imported(_ option: String) -> String {
      let file = "\(folder.path)/bills\(option).db"
      let slow = "(\(bill); until [ -s \(file) ]; do sleep 0.05; done; sleep 0.9; \(bill))"
      let words = "\(CommandTests.command) archive add --archive \(file) - \(option)"
      return "script -qec \"\(slow) | \(words)\" /dev/null > \(folder.path)/shown\(option) < /dev/null"
    }
    // As a pipe, so that they run beside each other.
    let script = ["", "--json", "--quiet"].map(imported).joined(separator: " | ")
    _ = try Judge.run("/bin/sh", ["-c", script], input: [])
    func shown(_ option: String) throws -> String {
      String(decoding: try folder.bytes(of: "shown\(option)"), as: UTF8.self)
    }
    #expect(try shown("") == "\r2 invoices …\u{1B}[K\r\u{1B}[K2 invoices: 1 added, 1 known\r\n")
    #expect(try shown("--json").hasPrefix("{\"added\": 1"))
    #expect(try shown("--quiet") == "2 invoices: 1 added, 1 known\r\n")
  }

  // MARK: - A program of its own

  @Test func standsInTheListOfCommandsAndHelpsItself() throws {
    let list = try Judge.run(CommandTests.command, ["--help"])
    #expect(list.output.contains("  archive                 Keep invoices in one file"))
    let help = try Judge.run(CommandTests.command, ["help", "archive", "add"])
    #expect(help.status == 0)
    #expect(help.output.contains("USAGE: factura archive add "), "\(help.output)")
    #expect(try archive("find").status == 2)
  }

  @Test func aCommandThatIsMisspeltIsToldWithTheNearestOne() throws {
    let answer = try archive("ad", sample)
    #expect(answer.status == 2)
    #expect(
      answer.output == """
        error: there is no command “factura archive ad”
          hint: did you mean “factura archive add”?

        """)
    #expect(try archive("qqqqqq").output.contains("hint: factura archive --help lists the commands"))
    #expect(try Judge.run(CommandTests.command, ["help", "archive", "ad"]).output == answer.output)
  }

  @Test(.enabled(if: Judge.ldd.isHere))
  func whoOnlyRendersLoadsNoDatabase() throws {
    let libraries = try Judge.ldd.run(CommandTests.command).output
    #expect(libraries.contains("libcairo") && !libraries.contains("sqlite"), "\(libraries)")
    #expect(!libraries.contains("libFoundation.so"), "\(libraries)")
  }

  /// Links lead to where the programs lie; a copy of one alone says what is missing.
  @Test func isFoundBesideTheCommandItself() throws {
    let link = "\(folder.path)/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: CommandTests.command)
    #expect(try Judge.run(link, ["archive", "find", "1", "--archive", "\(folder.path)/none.db"]).status == 3)
    let alone = "\(folder.path)/alone"
    do { try FileManager.default.linkItem(atPath: CommandTests.command, toPath: alone) } catch {
      try FileManager.default.copyItem(atPath: CommandTests.command, toPath: alone)
    }
    let answer = try Judge.run(alone, ["archive", "info"])
    #expect(answer.status == 127)
    #expect(try Judge.run(alone, ["--help"]).output.contains("127  the program factura-archive isn't there"))
    #expect(
      answer.output == """
        error: “\(folder.path)/factura-archive”, the program that keeps archives, can't be started: \
        No such file or directory
          hint: put it beside factura: “swift build -c release --product factura-archive” builds it

        """)
  }
}
