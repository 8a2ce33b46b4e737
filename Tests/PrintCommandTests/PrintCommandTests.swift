import FacturaTestSupport
import Foundation
import Testing

@testable import FacturaPrintCommand

/// `factura-print` as its user meets it: what it says, what it leaves, and the code it ends with.
@Suite struct PrintCommandTests {
  private let till: TillFolder
  private static let first = "E310000900000"

  init() throws {
    till = try TillFolder(bills: 2)
  }

  private func fields(_ answer: Judge.Answer) throws -> [String: Any] {
    let line = answer.output.split(separator: "\n").last { $0.hasPrefix("{") } ?? ""
    return try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
  }

  @Test func code0PrintsAndSaysSo() throws {
    let answer = try till.run(Self.first, "--yes")
    #expect(answer.status == 0, "\(answer.output)")
    for words in [
      "Yocasta Altagracia Peña Núñez\n", "\(Self.first) · del 04-03-2027 · ",
      "Total RD$\u{A0}5,487.28 · vence 24-03-2027\n", "4 hojas (4 páginas) → file:",
    ] {
      #expect(answer.output.contains(words), "\(answer.output)")
    }
    #expect(answer.output.contains("Impresa: ORIGINAL, 4 hojas en file:"))
    #expect(try till.folder.bytes(of: "out.pdf").starts(with: "%PDF".utf8))
    let rights = try FileManager.default.attributesOfItem(atPath: till.output)[.posixPermissions] as? Int
    #expect(rights == 0o600)
  }

  @Test func oneObjectIsWrittenForEachJob() throws {
    let answer = try till.run(Self.first, "--yes", "--json", "-n", "2", "--summary")
    let fields = try fields(answer)
    #expect(answer.output.split(separator: "\n").count == 1)
    #expect(fields["status"] as? Int == 0 && fields["result"] as? String == "printed")
    #expect(
      fields["copies"] as? Int == 2 && fields["line"] as? Int == 1 && fields["state"] as? String == "ORIGINAL"
    )
    let bill = fields["bill"] as? [String: Any]
    #expect(bill?["ncf"] as? String == Self.first)
    let several = try till.run(
      ["-", "--yes", "--json", "--reason", "r"], input: Array("\(Self.first)\n\nnobody\n".utf8))
    #expect(several.status == 3)
    #expect(several.output.split(separator: "\n").count == 2)
  }

  @Test func aDryRunLeavesNothing() throws {
    let answer = try till.run(Self.first, "--dry-run")
    #expect(answer.status == 0, "\(answer.output)")
    #expect(answer.output.contains("con resumen, "))
    #expect(!till.folder.files.contains("out.pdf"))
    #expect(try till.run("journal", "--json").output == "")
    #expect(try fields(till.run(Self.first, "--dry-run", "--json"))["result"] as? String == "dry-run")
  }

  @Test(
    arguments: [
      (["--pritner", "x"], "No hay una opción «--pritner».", "¿Quiso decir «--printer»?"),
      (["-q"], "No hay una opción «-q».", "--help"), (["1", "--yes=2"], "«--yes» no lleva valor.", "--help"),
      (["1", "-n", "0"], "--copies va de 1 a 99, no 0.", "--help"),
      (["1", "-n", "x"], "«x» no sirve para «-n <número>».", "--help"),
      (["1", "-d"], "A «-d <impresora>» le falta su valor.", "--help"),
      (["1", "--lang", "fr"], "«fr» no sirve para «--lang».", "--help"),
      (["1", "2"], "«2» sobra.", "--help"), (["reprint"], "Falta «<trabajo>».", "--help"),
      (["1", "--from", "x"], "1 y --from no van juntos.", "--help"),
      ([], "Falta la clave", "--help"), (["E310000900000"], "diga --yes", ""),
      (["journal", "--since", "ayer"], "«ayer» no es un día", ""),
      (["journal", "--verify", "--paper"], "--verify y --paper no van juntos.", "--help"),
      (["journal", "--verify", "--since", "2026-05-01"], "--verify y --since no van juntos.", "--help"),
      (["journal", "7K2M", "--until", "2026-05-01"], "7K2M y --until no van juntos.", "--help"),
      (["journal", "--paper", "-n", "3"], "--paper y --last no van juntos.", "--help"),
      (
        ["journal", "--since", "2026-05-02", "--until", "2026-05-01"],
        "El período está al revés: el 02-05-2026 viene después del 01-05-2026.", "--help"
      ),
      (
        ["journal", "--paper", "--since", "2130-01-01"], "al revés: el 01-01-2130 viene después del", "--help"
      ),
    ])
  func code2SaysWhatIsMisspelt(_ arguments: [String], _ text: String, _ hint: String) throws {
    let answer = try till.run(arguments)
    #expect(answer.status == 2)
    #expect(
      answer.output.contains(text) && (hint.isEmpty || answer.output.contains(hint)), "\(answer.output)")
  }

  @Test func code3FindsNothingAndThinksOfCommands() throws {
    let answer = try till.run("prnters", "--yes")
    #expect(answer.status == 3)
    #expect(answer.output.contains("No hay ninguna factura con «prnters»."))
    #expect(answer.output.contains("¿Quiso decir «factura-print printers»?"))
    let english = try till.run("prnters", "--yes", "--lang", "en")
    #expect(english.output.contains("Did you mean “factura-print printers”?"))
    #expect(try till.run("reprint", "ZZZZ-ZZZZ").status == 3)
    #expect(try till.run("1", "--yes", "--archive", "/nowhere/a.sqlite").status == 3)
    #expect(try till.run("--from", "/nowhere/bill.json", "--yes").status == 3)
  }

  @Test func code2WantsAnArchive() throws {
    let answer = try till.run([Self.first, "--yes"], ["FACTURA_ARCHIVE="])
    #expect(answer.status == 2)
    #expect(answer.output.contains("Nadie dijo dónde está el archivo de facturas."))
  }

  @Test func code4ListsAndNeverGuesses() throws {
    let answer = try till.run(TillFolder.account, "--yes")
    #expect(answer.status == 4)
    #expect(answer.output.contains("Hay 2 facturas con «40012345»."))
    #expect(answer.output.contains("E310000900000") && answer.output.contains("E310000900001"))
    let bills = try fields(till.run(TillFolder.account, "--yes", "--json"))["bills"] as? [Any]
    #expect(bills?.count == 2)
    #expect(!till.folder.files.contains("out.pdf"))
  }

  @Test func code5WantsAReasonForAReprint() throws {
    let first = try fields(till.run(Self.first, "--yes", "--json"))
    let answer = try till.run(Self.first, "--yes")
    #expect(answer.status == 5)
    #expect(
      answer.output.contains("Ya se imprimió: ORIGINAL,") && answer.output.contains("Naco, caja 3, por ana"))
    #expect(answer.output.contains("--reason"))
    let code = try #require(first["code"] as? String)
    let again = try till.run("reprint", code, "--yes", "--reason", "se perdió")
    #expect(again.status == 0, "\(again.output)")
    #expect(again.output.contains("Impresa: REIMPRESIÓN 1"))
    let journal = try till.run("journal", code)
    #expect(journal.output.contains("ORIGINAL") && journal.output.contains("impresa"))
    #expect(try till.run("journal").output.contains("(se perdió)"))
    for command in ["journal", "jobs"] {
      let english = try till.run(command, "--lang", "en").output
      #expect(english.contains("  REPRINT 1  ") && !english.contains("REIMPRESIÓN"), "\(english)")
      #expect(try till.run(command, "--lang", "en", "--json").output.contains("\"REIMPRESIÓN 1\""))
    }
  }

  @Test func code6RefusesDataThatAreNoBill() throws {
    let path = try till.folder.write("{\"number\": 5}", as: "bad.json")
    let answer = try till.run("--from", path, "--yes")
    #expect(answer.status == 6)
    #expect(answer.output.contains("Los datos de la factura están mal."))
  }

  @Test func code7SaysWhatCannotBeLaidOut() throws {
    let answer = try till.run(
      "--from", Repository.path("Layouts/ecf/samples/e31.xml"), "--large-print", "--yes")
    #expect(answer.status == 7)
    #expect(answer.output.contains("Esta factura no tiene letra grande."))
  }

  @Test func code8PrintsNothingThatDiffersFromItsBill() throws {
    var bill =
      try JSONSerialization.jsonObject(
        with: Data(Repository.bytes("Layouts/telecom-bill/sample.json"))) as? [String: Any] ?? [:]
    var fiscal = bill["fiscal"] as? [String: Any] ?? [:]
    let address = "https://fc.dgii.gov.do/ecf/ConsultaTimbreFC?RncEmisor=101000001&ENCF=E320004718293"
    fiscal["verification"] = address + "&MontoTotal=9999.99&CodigoSeguridad=q7R%2BZd"
    bill["fiscal"] = fiscal
    let path = try till.folder.write(
      Array(JSONSerialization.data(withJSONObject: bill)), as: "differs.json")
    for (language, words) in [
      ("es", "El papel no diría lo mismo que la factura: no se imprime."),
      ("en", "The paper would not say what the bill says: it is not printed."),
    ] {
      let answer = try till.run("--from", path, "--yes", "--lang", language)
      #expect(answer.status == 8)
      #expect(answer.output.contains(words), "\(answer.output)")
      #expect(answer.output.contains("MontoTotal 9999.99, but the invoice states 5074.92"))
    }
    #expect(!till.folder.files.contains("out.pdf"))
    #expect(try till.run("journal", "--json").output == "")
  }

  @Test func code9NamesThePrinterThatIsNotThere() throws {
    let answer = try till.run([Self.first, "--yes", "-d", "laser"], ["CUPS_SERVER=localhost:1"])
    #expect(answer.status == 9)
    #expect(answer.output.contains("El sistema de impresión (CUPS) no responde en localhost:1."))
    let nowhere = try till.run(Self.first, "--yes", "-d", "file:/nowhere/x.pdf")
    #expect(nowhere.status == 9)
    #expect(nowhere.output.contains("No se puede escribir en «file:/nowhere/x.pdf».\n"))
    #expect(nowhere.output.contains("  Para el supervisor: “file:/nowhere/x.pdf” can't be written to: "))
  }

  @Test func code9SaysThatAPrinterWithoutItsDeviceIsOff() throws {
    let answer = try till.run(Self.first, "--receipt", "--yes", "-d", "/dev/usb/lp99")
    #expect(answer.status == 9)
    #expect(answer.output.contains("/dev/usb/lp99 no responde. Vea si está encendida y conectada."))
  }

  @Test func code2SaysWhereAProfileHasItsMistake() throws {
    let profile = try till.folder.write("<printer\n  nmae=\"x\"/>", as: "own.xml")
    let answer = try till.run(Self.first, "--receipt", "--yes", "-d", "/dev/null", "--profile", profile)
    #expect(answer.status == 2)
    #expect(answer.output.contains("El modelo de la impresora de recibos no sirve."))
    #expect(answer.output.contains("Para el supervisor: \(profile):2:3: error: "), "\(answer.output)")
    #expect(answer.output.contains("did you mean “name”?"))
  }

  @Test func code12PrintsNothingWithoutAJournal() throws {
    let path = try till.folder.write("no archive at all, but long enough to be looked at", as: "bad.sqlite")
    let answer = try till.run(Self.first, "--yes", "--archive", path)
    #expect(answer.status == 12, "\(answer.output)")
    #expect(!till.folder.files.contains("out.pdf"))
    // The thread sanitizer itself writes a file when a program starts.
    if Sanitizer.thread.leavesOut("a print for which no file may grow") { return }
    // No room on the disk: no file grows.
    let full = try Judge.run(
      "/bin/sh",
      ["-c", "trap '' XFSZ; ulimit -f 0; exec env \"$@\"", "sh"] + till.environment
        + [TillFolder.command, Self.first, "--yes"])
    #expect(full.status == 12, "\(full.output)")
    #expect(full.output.contains("no se puede escribir"), "\(full.output)")
    #expect(!till.folder.files.contains("out.pdf"))
  }

  @Test func code13NeverPrintsAKeyTwice() throws {
    #expect(try till.run(Self.first, "--yes", "--key", "k1").status == 0)
    // The same request once more, and another one with its key.
    #expect(try till.run(Self.first, "--yes", "--key", "k1").status == 13)
    let answer = try till.run("E310000900001", "--yes", "--key", "k1")
    #expect(answer.status == 13)
    #expect(answer.output.contains("Ya se imprimió con esta clave."))
    #expect(answer.output.contains("Línea 1 del diario: ORIGINAL"))
  }

  @Test func code1FindsAChangedLine() throws {
    #expect(try till.run(Self.first, "--yes").status == 0)
    let sound = try till.run("journal", "--verify")
    #expect(sound.status == 0 && sound.output.contains("El diario está íntegro: 3 líneas."))
    guard Judge.python3.isHere else { return }
    let script = """
      import sqlite3, sys
      file = sqlite3.connect(sys.argv[1])
      file.execute("DROP TRIGGER journal_stays")
      file.execute("UPDATE journal SET entry = replace(entry, 'ana', 'eva')")
      file.commit()
      """
    #expect(try Judge.python3.run("-c", script, till.archive).status == 0)
    let answer = try till.run("journal", "--verify")
    #expect(answer.status == 1)
    #expect(
      answer.output == """
        La línea 1 fue cambiada: su texto tiene otro sello.
        El diario tiene 1 falla.
          Compárelo con una copia del archivo; docs/archive.md dice cómo.

        """)
    #expect(try till.run("journal", "--verify", "--json").output.contains("journal.changed-line"))
  }

  @Test func theJournalTellsReasonsInTheClerksLanguage() throws {
    #expect(try till.run(Self.first, "--receipt", "--yes", "-d", "/dev/null").status == 10)
    #expect(try till.run("journal").output.contains("(entregada; la impresora no confirma)"))
    #expect(
      try till.run("journal", "--lang", "en").output.contains("(delivered; the printer does not confirm)"))
    #expect(try till.run("journal", "--json").output.contains("\"reason\":\"delivered\""))
  }

  /// Whoever looks after the archive is told, and no clerk.
  @Test func anArchiveThatOthersMayUseIsToldWithTheJournal() throws {
    #expect(try till.run("journal").output == "")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: till.archive)
    let answer = try till.run("journal", "--verify")
    #expect(answer.status == 0)
    #expect(
      answer.output.contains("pueden usar el archivo de facturas «\(till.archive)»: su modo es 0640.\n"),
      "\(answer.output)")
    #expect(answer.output.contains("  Con «chmod 600 \(till.archive)» queda solo para su dueño.\n"))
    #expect(try !till.run(Self.first, "--yes").output.contains("0640"))
  }

  @Test func theJournalIsReadByDays() throws {
    #expect(try till.run(Self.first, "--yes").status == 0)
    let all = try till.run("journal").output
    let day = try #require(all.firstMatch(of: /\d{4}-\d\d-\d\d/)).output
    #expect(all.split(separator: "\n").count == 3)
    #expect(try till.run("journal", "--since", String(day), "--until", String(day)).output == all)
    #expect(
      try till.run("journal", "--since", String(day), "-n", "1").output.split(separator: "\n").count == 1)
    #expect(try till.run("journal", "--until", "2020-01-01").output == "")
    #expect(try till.run("journal", "--since", "2130-01-01").output == "")
  }

  /// What a clerk is asked, and what he reads afterwards, doesn't pass for the whole bill.
  @Test(arguments: [("--summary", "resumen"), ("--masked", "sin datos personales")])
  func whatIsLeftOutIsSaid(option: String, words: String) throws {
    let answer = try till.run(Self.first, "--yes", option).output
    #expect(answer.contains(", \(words)) → "), "\(answer)")
    #expect(answer.contains("Impresa: ORIGINAL, \(words), "), "\(answer)")
    #expect(try !till.run("E310000900001", "--yes").output.contains(words + ","))
  }

  @Test func jobsAndPaperAreReported() throws {
    #expect(try till.run(Self.first, "--yes").status == 0)
    let jobs = try till.run("jobs")
    #expect(jobs.status == 0)
    #expect(jobs.output.contains("E310000900000") && jobs.output.contains("impresa"))
    #expect(try fields(till.run("jobs", "--json"))["result"] as? String == "printed")
    #expect(try till.run("journal", "--paper").output.contains("4 hojas impresas"))
    #expect(try fields(till.run("journal", "--paper", "--json"))["sheets"] as? Int == 4)
  }

  @Test func helpSpeaksTheClerksLanguage() throws {
    let spanish = try till.run("--help")
    #expect(spanish.status == 0)
    #expect(spanish.output.contains("OPCIONES:") && spanish.output.contains("Códigos de salida:"))
    let english = try till.run("--help", "--lang", "en")
    #expect(spanish.output.contains("factura-print printers") && !spanish.output.contains("factura-printers"))
    #expect(english.output.contains("OPTIONS:") && english.output.contains("Exit codes:"))
    for command in ["printers", "jobs", "journal", "reprint"] {
      #expect(try till.run(command, "--help").status == 0)
    }
    #expect(try till.run("--version").output == "0.1.0\n")
  }

  @Test func aSignWithTwoDashesEndsOptions() throws {
    let answer = try till.run("--yes", "--", "--strange")
    #expect(answer.status == 3)
    #expect(answer.output.contains("«--strange»"))
  }
}
