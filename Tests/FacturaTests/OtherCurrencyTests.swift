import FacturaAmounts
import FacturaInvoices
import FacturaPages
import FacturaTestSupport
import Testing

@testable import Factura

/// Documents in another currency that state some of their figures in pesos alone: each element of the other currency may be
/// left out. Then the pesos stand in its place and say so, whether pesos are shown or not.
struct OtherCurrencyTests {
  /// A document without one of its elements in the other currency, or with all of them.
  struct Incomplete: Sendable, CustomTestStringConvertible {
    let sample: String
    /// Which of them, from 0.
    var removed: Int?
    let name: String

    var testDescription: String { "\(sample) without \(name)" }
  }

  private static let samples = ["e46", "e47"]
  static let incomplete = samples.flatMap { sample in
    let elements = ((try? text(sample)) ?? "").matches(of: element)
    return [Incomplete(sample: sample, name: "anything less")]
      + elements.enumerated().map { Incomplete(sample: sample, removed: $0, name: String($1.1)) }
  }

  private static var element: Regex<(Substring, Substring)> { /\s*<(\w+OtraMoneda)>[^<]*<\/\w+>/ }

  /// With a discount and a surcharge of the first line, and of the whole document.
  private static func text(_ sample: String) throws -> String {
    let text = String(decoding: try Repository.bytes("Layouts/ecf/samples/\(sample).xml"), as: UTF8.self)
    return
      text.replacing(
        "<PrecioUnitarioItem>7258.13</PrecioUnitarioItem>",
        with: """
          <PrecioUnitarioItem>7258.13</PrecioUnitarioItem>
          <DescuentoMonto>503.25</DescuentoMonto><RecargoMonto>507.75</RecargoMonto>
          """
      )
      .replacing(
        "<PrecioOtraMoneda>118.50</PrecioOtraMoneda>",
        with: """
          <PrecioOtraMoneda>118.50</PrecioOtraMoneda>
          <DescuentoOtraMoneda>8.22</DescuentoOtraMoneda><RecargoOtraMoneda>8.29</RecargoOtraMoneda>
          """
      )
      .replacing(
        "</DetallesItems>",
        with: """
          </DetallesItems><DescuentosORecargos>
          \(adjustment("D", "Rebaja", "612.50", "10.03"))\(adjustment("R", "Flete", "618.60", "10.13"))
          </DescuentosORecargos>
          """)
  }

  private static func adjustment(_ kind: String, _ name: String, _ pesos: String, _ other: String) -> String {
    """
    <DescuentoORecargo><NumeroLinea>1</NumeroLinea><TipoAjuste>\(kind)</TipoAjuste>
    <DescripcionDescuentooRecargo>\(name)</DescripcionDescuentooRecargo><TipoValor>$</TipoValor>
    <MontoDescuentooRecargo>\(pesos)</MontoDescuentooRecargo>
    <MontoDescuentooRecargoOtraMoneda>\(other)</MontoDescuentooRecargoOtraMoneda></DescuentoORecargo>
    """
  }

  private func invoice(_ incomplete: Incomplete) throws -> Invoice {
    var text = try Self.text(incomplete.sample)
    if let removed = incomplete.removed {
      let matches = text.matches(of: Self.element)
      text.removeSubrange(matches[removed].range)
    }
    return try InvoiceFile(bytes: Array(text.utf8), name: "\(incomplete.sample).xml").invoice
  }

  /// Without blanks.
  private func words(_ invoice: Invoice, _ layout: String, isHidden: Bool) throws -> String {
    var options = RenderOptions()
    options.pesoAmounts = isHidden ? .hidden : .shown
    options.reconciliation = .report
    let drawn = try Shared.renderer.renderText(invoice, with: Shared.layout(named: layout), options: options)
    let codes = drawn.summary.findings.map(\.code).filter { $0.hasPrefix("reconciliation.") }
    #expect(codes.isEmpty)
    let pages = try Shared.renderer.pages(of: invoice, with: Shared.layout(named: layout), options: options)
    return pages.flatMap(\.texts).joined(separator: " ").filter { !$0.isWhitespace }
  }

  /// A figure as it is printed.
  private func print(_ amount: Amount) -> String { NumberFormat.amount.text(of: amount.value, in: .spanish) }

  @Test(arguments: incomplete, ["ecf", "ecf-roll"])
  func noFigureIsLeftOut(of incomplete: Incomplete, layout: String) throws {
    let invoice = try invoice(incomplete)
    for isHidden in [false, true] {
      let text = try words(invoice, layout, isHidden: isHidden)
      for line in invoice.lines {
        let other = line.otherCurrency
        expect(other?.price, line.price, in: text, isHidden)
        expect(other?.net, line.net, in: text, isHidden)
        expect(other?.discount.map { -$0 }, line.discount.map { -$0 }, in: text, isHidden)
        expect(other?.surcharge, line.surcharge, in: text, isHidden)
      }
      let totals = (invoice.otherCurrency?.totals ?? Totals(), invoice.totals)
      for (label, field) in Self.totals {
        expect(totals.0[keyPath: field], totals.1[keyPath: field], labelled: label, in: text, isHidden)
      }
      for part in invoice.allowances {
        let (other, pesos) = (part.otherCurrencyAmount.map { -$0 }, part.amount.map { -$0 })
        expect(other, pesos, labelled: "Rebaja(yaenlossubtotales)", in: text, isHidden)
      }
      for part in invoice.charges {
        expect(
          part.otherCurrencyAmount, part.amount, labelled: "Flete(yaenlossubtotales)", in: text, isHidden)
      }
    }
  }

  private static var totals: [(String, KeyPath<Totals, Amount?>)] {
    [
      ("SubtotalGravado", \.taxed), ("SubtotalExento", \.exempt), ("TotalITBIS", \.itbis), ("Total", \.total),
    ]
  }

  /// In its column, or below its heading.
  private func expect(_ other: Amount?, _ pesos: Amount?, in text: String, _ isHidden: Bool) {
    guard let pesos else { return }
    let (own, here) = (other.map(print), print(pesos))
    if let own {
      #expect(text.contains(own))
      #expect(isHidden || text.contains(here), "\(here)")
    } else {
      #expect(text.contains("\(here)DOP") || text.contains("\(here)·DOP"), "\(here), \(isHidden)")
    }
  }

  /// Behind its label and the code of its currency.
  private func expect(
    _ other: Amount?, _ pesos: Amount?, labelled label: String, in text: String, _ isHidden: Bool,
  ) {
    guard let pesos else { return }
    let (figure, code) = other.map { (print($0), "USD") } ?? (print(pesos), "DOP")
    let forms = ["\(label)\(code)\(figure)", "\(label)0%\(code)\(figure)"]
    #expect(forms.contains { text.contains($0) }, "\(label), \(figure), \(isHidden): \(text)")
  }

  // MARK: Taxes

  /// As a document with two rates has them.
  private func twoRates() throws -> Invoice {
    var invoice = try invoice(Incomplete(sample: "e46", name: "anything less"))
    (invoice.totals.taxed1, invoice.totals.itbisRate1) = (amount(612_500), Rate(ExactDecimal(18)))
    invoice.totals.itbis1 = amount(110_250)
    invoice.otherCurrency?.totals.taxed1 = amount(10_000)
    invoice.otherCurrency?.totals.itbis1 = amount(1_800)
    return invoice
  }

  private func amount(_ hundredths: Int) -> Amount {
    Amount(ExactDecimal(coefficient: Int128(hundredths), scale: 2))
  }

  @Test func theBreakdownOfTaxesSaysWhichCurrency() throws {
    let invoice = try twoRates()
    let shown = try words(invoice, "ecf", isHidden: false)
    #expect(shown.contains("ITBIS18%DOP6,125.001,102.50") && shown.contains("ITBIS18%USD100.0018.00"))
    let hidden = try words(invoice, "ecf", isHidden: true)
    #expect(hidden.contains("ITBIS18%USD100.0018.00") && !hidden.contains("ITBIS18%DOP"))
    let own = try InvoiceFile(path: Repository.path("Layouts/ecf/samples/e31-excise.xml")).invoice
    #expect(try !words(own, "ecf", isHidden: true).contains("DOP"))
  }

  @Test func theBreakdownOfTaxesKeepsWhatIsInPesosAlone() throws {
    var invoice = try twoRates()
    invoice.otherCurrency?.totals.itbis1 = nil
    let text = try words(invoice, "ecf", isHidden: true)
    #expect(text.contains("ITBIS18%DOP6,125.001,102.50") && text.contains("ITBIS18%USD100.00"))
    invoice.otherCurrency?.totals.taxed = nil
    #expect(try words(invoice, "ecf", isHidden: true).contains("ITBIS0%USD7,073.80"))
  }

  // MARK: Taxes that occur several times

  private func tax(
    _ code: String, _ rate: Int?, _ place: WritableKeyPath<AdditionalTax, Amount?>, _ hundredths: Int,
  ) -> AdditionalTax {
    var tax = AdditionalTax()
    (tax.code, tax.rate) = (code, rate.map { Rate(ExactDecimal($0)) })
    tax[keyPath: place] = amount(hundredths)
    return tax
  }

  /// With taxes in pesos, and with fewer of them in the other currency.
  private func words(_ layout: String, _ pesos: [AdditionalTax], _ other: [AdditionalTax]) throws -> String {
    var invoice = try invoice(Incomplete(sample: "e46", name: "anything less"))
    invoice.totals.additionalTaxes = pesos
    invoice.otherCurrency?.totals.additionalTaxes = other
    return try words(invoice, layout, isHidden: true)
  }

  @Test(arguments: ["ecf", "ecf-roll"]) func aTaxAtASecondRateInPesosAloneIsKept(layout: String) throws {
    let pesos = [tax("002", 2, \.other, 1_111), tax("002", 3, \.other, 2_222)]
    let one = try words(layout, pesos, [tax("002", 2, \.other, 18)])
    #expect(one.contains("CDT2%USD0.18") && one.contains("CDT3%DOP22.22") && !one.contains("11.11"))
    let both = try words(layout, pesos, [tax("002", 2, \.other, 18), tax("002", 3, \.other, 36)])
    #expect(both.contains("CDT3%USD0.36") && !both.contains("22.22") && !both.contains("11.11"))
    let another = try words(layout, pesos, [tax("002", 2, \.other, 18), tax("002", 4, \.other, 36)])
    #expect(another.contains("CDT3%DOP22.22") && !another.contains("11.11"))
  }

  @Test(arguments: ["ecf", "ecf-roll"]) func taxesWithoutRatesAreCounted(layout: String) throws {
    let pesos = [tax("002", 2, \.other, 1_111), tax("002", 3, \.other, 2_222)]
    let one = try words(layout, pesos, [tax("002", nil, \.other, 18)])
    #expect(one.contains("CDT2%DOP11.11") && one.contains("CDT3%DOP22.22"))
    let both = try words(layout, pesos, [tax("002", nil, \.other, 18), tax("002", nil, \.other, 36)])
    #expect(!both.contains("22.22") && !both.contains("11.11"))
  }

  @Test(arguments: ["ecf", "ecf-roll"]) func aTaxStatedTwiceAtOneRateIsKeptTwice(layout: String) throws {
    let pesos = [tax("002", 2, \.other, 1_111), tax("002", 2, \.other, 2_222)]
    let one = try words(layout, pesos, [tax("002", 2, \.other, 18)])
    #expect(one.contains("CDT2%DOP11.11") && one.contains("CDT2%DOP22.22"))
  }

  @Test func exciseInPesosAloneIsKeptInTheBreakdown() throws {
    let specific = [tax("006", 5, \.specific, 3_333), tax("006", 6, \.specific, 1_011)]
    let one = try words("ecf", specific, [tax("006", 5, \.specific, 54)])
    #expect(one.contains("(006)6DOP10.11") && one.contains("(006)5USD0.54") && !one.contains("33.33"))
    // Its rate is an amount, which may be that of the other currency.
    let both = try words("ecf", specific, [tax("006", 1, \.specific, 54), tax("006", 2, \.specific, 17)])
    #expect(!both.contains("10.11") && !both.contains("33.33"))
    let adValorem = [tax("023", 10, \.adValorem, 3_333), tax("023", 20, \.adValorem, 1_011)]
    let second = try words("ecf", adValorem, [tax("023", 10, \.adValorem, 54)])
    #expect(second.contains("(023)20%DOP10.11") && !second.contains("33.33"))
  }

  // MARK: Shipment

  /// An e-CF states them in pesos: what is in another currency stands in OtraMoneda.
  @Test func whatAShipmentCostsIsInPesos() throws {
    var invoice = try invoice(Incomplete(sample: "e46", name: "anything less"))
    invoice.shipment?.fob = amount(100_111)
    invoice.shipment?.insurance = amount(200_222)
    invoice.shipment?.freight = amount(300_333)
    invoice.shipment?.otherCosts = amount(400_444)
    invoice.shipment?.cif = amount(500_555)
    let figures = ["1,001.11", "2,002.22", "3,003.33", "4,004.44", "5,005.55"]
    for isHidden in [false, true] {
      let text = try words(invoice, "ecf", isHidden: isHidden)
      for figure in figures { #expect(text.contains("\(figure)DOP")) }
    }
    invoice.otherCurrency = nil
    for index in invoice.lines.indices { invoice.lines[index].otherCurrency = nil }
    let own = try words(invoice, "ecf", isHidden: false)
    for figure in figures { #expect(own.contains(figure) && !own.contains("\(figure)DOP")) }
  }

  @Test(arguments: ["ecf", "ecf-roll"]) func whatALineWithholdsIsInPesos(layout: String) throws {
    let invoice = try invoice(Incomplete(sample: "e47", name: "anything less"))
    #expect(try words(invoice, layout, isHidden: false).contains("ISRretenido39,690.00DOP"))
  }

  /// A line that states no net amount at all stands there with what it states.
  @Test(arguments: ["ecf", "ecf-roll"]) func aLineWithoutNetAmountIsPrinted(layout: String) throws {
    var invoice = try invoice(Incomplete(sample: "e46", name: "anything less"))
    invoice.lines[2].net = nil
    invoice.lines[2].otherCurrency?.net = nil
    for isHidden in [false, true] {
      #expect(try words(invoice, layout, isHidden: isHidden).contains("Cablecoaxial"))
    }
  }

  /// Nor does the code of the peso stand there without a figure. Long figures have rows of their own.
  @Test(arguments: [nil, 1_234_567_890_123] as [Int?], [false, true])
  func onARollNoCodeStandsAlone(long: Int?, isHidden: Bool) throws {
    var invoice = try invoice(Incomplete(sample: "e46", name: "anything less"))
    if let long { invoice.lines[0].price = amount(long) }
    for index in [1, 2] { (invoice.lines[index].price, invoice.lines[index].net) = (nil, nil) }
    invoice.lines[2].otherCurrency = nil
    let text = try words(invoice, "ecf-roll", isHidden: isHidden)
    let lines = try #require(text.firstMatch(of: /Mástil.*Cablecoaxial.*?(?=Rebaja)/)).output
    #expect(!lines.replacing(/ITBISDOP(?=[0-9])/, with: "").contains("DOP"), "\(lines)")
  }
}
