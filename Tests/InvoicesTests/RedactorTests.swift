import FacturaAmounts
import FacturaDiagnostics
import FacturaInvoices
import Testing

struct RedactorTests {
  private var invoice: Invoice {
    var invoice = Invoice()
    invoice.number = "E310000000001"
    var buyer = Party()
    buyer.name = "Yocasta Peña Núñez"
    buyer.taxID = "00100000018"
    buyer.phones = ["809-555-0142"]
    buyer.email = "yocasta@correo.example"
    invoice.buyer = buyer
    var telephone = Telephone()
    telephone.account = "4718"
    invoice.telephone = telephone
    var fiscal = Fiscal()
    fiscal.securityCode = "q7R+Zd"
    invoice.fiscal = fiscal
    return invoice
  }

  /// What a masked invoice says where the whole one says `text`.
  private func masked(_ text: String) -> String? {
    var invoice = invoice
    var line = Line()
    line.name = text
    invoice.lines = [line]
    return invoice.omitting(.masked).lines.first?.name
  }

  @Test(arguments: [
    ("Plan Hogar Fibra 300 Mbps", "Plan Hogar Fibra 300 Mbps"),
    ("Línea móvil 829-555-0177, plan Conecta 5 GB", "Línea móvil …, plan Conecta 5 GB"),
    ("Línea 8295550177", "Línea …"),
    ("Línea (829) 555 0177.", "Línea (…."), ("Plan de YOCASTA.", "Plan de …."),
    ("Cuenta 4718: atraso", "Cuenta …: atraso"),
    ("Peña/Núñez, casa", "…, casa"),
    ("a ana@correo.example hoy", "a … hoy"),
    ("Cargo por mora 2.98 % sobre 1,234.50", "Cargo por mora 2.98 % sobre 1,234.50"),
    ("", ""),
  ]) func wordsLoseTheirSecrets(text: String, expected: String) {
    #expect(masked(text) == expected)
  }

  @Test func aNameKeepsInitialsAndANumberItsTail() {
    let masked = invoice.omitting(.masked)
    #expect(masked.buyer?.name == "Y. P. N.")
    #expect(masked.buyer?.taxID == "***18")
    #expect(masked.telephone?.account == "***")
    #expect(masked.buyer?.phones == [] && masked.buyer?.email == nil)
    #expect(masked.number == "E310000000001" && masked.fiscal == nil)
  }

  /// An invoice may state its e-NCF in the fiscal block alone.
  @Test func theFiscalNumberStandsInForAnotherOne() {
    var invoice = invoice
    invoice.number = nil
    invoice.fiscal?.ncf = "E310000000002"
    for profile in [PrivacyProfile.masked, .summary] {
      #expect(invoice.omitting(profile).number == "E310000000002")
    }
  }

  @Test func theFullProfileHidesNothing() {
    #expect(invoice.omitting(.full).buyer?.email == "yocasta@correo.example")
    #expect(invoice.omitting(.full).fiscal?.securityCode == "q7R+Zd")
  }

  @Test func aSummaryKeepsWhatIsStatedWhenPaying() {
    var invoice = invoice
    invoice.lines = [Line()]
    let summary = invoice.omitting(.summary)
    #expect(summary.buyer?.name == "Yocasta Peña Núñez" && summary.buyer?.taxID == nil)
    #expect(summary.telephone?.account == "4718")
    #expect(summary.lines.isEmpty && summary.fiscal == nil)
  }

  @Test func recordsAreMaskedAsTheyAreRead() throws {
    let source = CountedRecords()
    var invoice = invoice
    var group = UsageGroup()
    group.records = UsageRecords(source: source)
    invoice.telephone?.usage = [group]
    let records = try #require(invoice.omitting(.masked).telephone?.usage.first?.records)
    #expect(source.reads.isEmpty && !records.isEmpty)
    let (record, next) = try #require(try records.record(at: ListPosition(index: 7, offset: 70)))
    #expect(record.record.number == "***07" && record.record.place == "…" && record.record.note == nil)
    #expect(record.record.amount == Amount(ExactDecimal(coefficient: 350, scale: 2)))
    #expect(next == ListPosition(index: 8, offset: 80) && source.reads == [7])
  }
}

/// Records that lie elsewhere; says which were read.
private final class CountedRecords: UsageSource, @unchecked Sendable {
  private(set) var reads: [Int] = []
  let isEmpty = false

  func record(
    at position: ListPosition,
  ) throws(Finding) -> (record: SharedRecord<UsageRecord>, next: ListPosition)? {
    reads.append(position.index)
    var record = UsageRecord()
    record.number = "809-555-010\(position.index)"
    record.place = "La Vega"
    record.note = "casa de su madre"
    record.amount = Amount(ExactDecimal(coefficient: 350, scale: 2))
    return (
      SharedRecord(record), ListPosition(index: position.index + 1, offset: position.offset + 10)
    )
  }
}
