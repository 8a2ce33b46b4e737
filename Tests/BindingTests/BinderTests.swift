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
