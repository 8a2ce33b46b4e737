import Factura
import FacturaTestSupport
import Testing

/// What doesn't add up in the collection of e-invoices beside the repository, where there is one.
///
/// Which figures are wrong was found apart from the library, by exact decimal arithmetic over each file. Which of them are
/// findings follows from the published rules: they round sums to two decimals (BR-CO-10, BR-CO-14, BR-S-08), allow one unit of
/// the currency in a tax amount (BR-CO-17), and know figures of two decimals only (BR-DEC-…).
@Suite struct CollectionArithmeticTests {
  private static let collection = {
    let files = Repository.files(in: "../shared/einvoice", ending: ".xml")
    if files.isEmpty { print("skipped: there are no e-invoices in ../shared/einvoice") }
    return files
  }()

  /// The rules that each file breaks, as often as it does, in any order. Files that aren't named break none.
  private static let broken: [String: [String]] = [
    // Quantity times price isn't the line's amount: prices with tax, signs, and examples that were never reckoned.
    "ubl/corpus__EN16931_Kraftfahrversicherung_Bruttopreise.ubl.xml": ["PEPPOL-R120", "PEPPOL-R120"],
    "cii/corpus__EN16931_Kraftfahrversicherung_Bruttopreise.cii.xml": ["BT-131", "BT-131"],
    "cii/en16931__CII_business_example_01.xml": Array(repeating: "BT-131", count: 5),
    "cii/en16931__CII_example1.xml": ["BT-131"],
    "ubl/en16931__ubl-tc434-example1.xml": ["BT-131"],
    "ubl/en16931__ubl-tc434-example10.xml": ["BT-131"],
    "ubl/en16931__ubl-tc434-example2.xml": ["BT-131"],
    "cii/en16931__XRechnung-O.xml": ["BT-131", "BT-131"],
    "cii/mustang__invalidArithmetics.xml": ["BT-131"],
    // Forints are rounded to whole ones; the tax is so by less than one.
    "cii/en16931__huf_example_cii.xml": Array(repeating: "BT-131", count: 3),
    // 1,728.70 became 1729, and 729.30 became 729.
    "ubl/mustang__ubl-creditnote.xml": ["BR-CO-15", "BR-CO-16"],
    // A reverse charge of 5 %, of which no tax is stated; a tax point's date and its code.
    "ubl/pint-ae__Standard.invoice.-.Extensive.xml": ["BR-CO-03", "BR-CO-17"],
    // 532.1645, which makes 532.16.
    "ubl/pint-ae__Disclosed-agent-billing-tax-credit-note.xml": ["BR-DEC-20"],
    // Each line has four decimals, and their sum rounds to what is stated.
    "ubl/ublbe__UBLBE_BE0000000196_V01-15000019.xml": Array(repeating: "BR-DEC-23", count: 10),
    // 47.0504, which makes 47.05; neither a due date nor terms of payment.
    "cii/mustang__line-total-4-decimals.xml": ["BR-CO-25", "BR-DEC-23"],
    // Three base amounts without a percentage, which only Peppol forbids: the same invoice in CII is one of the norm alone.
    "ubl/corpus__EN16931_Rabatte.ubl.xml": ["PEPPOL-R042", "PEPPOL-R042", "PEPPOL-R042"],
  ]

  @Test(arguments: collection) func eachFileBreaksItsRules(path: String) throws {
    let name = path.split(separator: "/").suffix(2).joined(separator: "/")
    let codes = try InvoiceFile(path: Repository.path(path)).arithmeticFindings.map(\.code)
    let expected = (Self.broken[name] ?? []).map { "arithmetic.\($0.lowercased())" }
    #expect(codes.sorted() == expected.sorted())
  }

  /// A file that is called otherwise now would be passed over.
  @Test(.enabled(if: !collection.isEmpty)) func eachFileThatIsNamedIsThere() {
    for name in Self.broken.keys.sorted() {
      #expect(Self.collection.contains { $0.hasSuffix(name) }, "\(name)")
    }
  }
}
