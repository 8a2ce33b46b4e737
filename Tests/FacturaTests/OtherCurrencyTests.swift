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
    let forms = ["\(label)\(code)\(figure)", "\(label)0%\(code)\(figure)", "\(label)\(code)0%\(figure)"]
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
}
