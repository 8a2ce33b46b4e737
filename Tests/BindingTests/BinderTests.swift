import FacturaAmounts
import FacturaBinding
import FacturaDiagnostics
import FacturaGeometry
import FacturaInvoices
import FacturaLayout
import FacturaPages
import FacturaTemplates
import FacturaTestSupport
import Testing

struct NoSymbols: SymbolEncoder {
  func encode(_ symbology: Symbology, _ text: String) throws(Failure<SymbolFact>) -> ModuleMatrix {
    ModuleMatrix(columns: 1, rows: 1, modules: [true], text: text)
  }
}

@Test func aBillIsBound() throws {
  let (template, findings) = compile(
    flow: """
      <h1>Factura {number}</h1>
      <p>Total: <b>{totals.payable | money}</b></p>
      <if test="exists(notes)"><p>Notas</p></if>
      <table columns="1fr 20mm" align="left decimal(2)">
        <thead><tr><th>Descripción</th><th>Valor</th></tr></thead>
        <tbody><for each="lines" as="line"><tr><td>{line.name}</td><td>{line.net}</td></tr></for></tbody>
      </table>
      """)
  #expect(findings.isEmpty)
  let binder = try Binder(try #require(template), symbols: NoSymbols())
  var invoice = Invoice()
  invoice.number = "E310000000001"
  invoice.totals.payable = Amount(ExactDecimal(coefficient: 123450, scale: 2))
  let document = try binder.bind(invoice)
  guard case .stack(let stack) = document.flow, case .paragraph(let heading) = stack.children[0].box,
    case .run(let run) = heading.content
  else {
    Issue.record("no heading")
    return
  }
  #expect(run.text == "Factura E310000000001")
  #expect(heading.role == .heading1)
}

@Test func theTextOfAChartStatesItsFigures() throws {
  var march = ConsumptionMonth()
  march.label = "mar"
  march.amount = Amount(ExactDecimal(coefficient: 507492, scale: 2))
  var april = ConsumptionMonth()
  april.label = "abr"
  var invoice = Invoice()
  invoice.telephone = Telephone()
  invoice.telephone?.consumption = [march, april]
  func words(_ attributes: String) throws -> String? {
    let (template, findings) = compile(
      flow: """
        <bars each="telephone.consumption" as="month" value="month.amount ?? 0.00" label="{month.label}"
              figure="{month.amount}" height="30mm" alt="Consumo" \(attributes)/>
        """)
    #expect(findings.isEmpty)
    let document = try Binder(try #require(template), symbols: NoSymbols()).bind(invoice)
    guard case .bars(let chart) = document.flow else { return nil }
    return chart.alternativeText
  }
  #expect(try words("") == "Consumo: mar 5,074.92; abr")
  #expect(try words("item-alt=\"en {month.label}\"") == "Consumo: en mar; en abr")
}
