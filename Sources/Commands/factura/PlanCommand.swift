import ArgumentParser
import Factura
import FacturaCommandLine
import FacturaDiagnostics

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Say which lines of an invoice will stand on which page, before it is signed.",
    discussion: """
      INPUT is an unsigned e-CF, or an invoice in Factura's JSON, UBL or CII; “-” is standard input. An e-CF states the pages of its \
      printed representation inside the signed file (TotalPaginas and Paginacion), so they are planned first, put \
      into the file, and the file is signed. Rendering keeps to what the file states, or fails and says why.

      Examples:
        factura plan unsigned.xml
        factura plan unsigned.xml --xml > paginacion.xml
        factura plan bill.json -l ecf --json -o plan.json
        factura render signed.xml --plan plan.json

      \(ExitStatus.help)
      """,
  )

  @Argument(help: "Invoice file; “-” reads standard input.")
  var input: String

  @Option(
    name: [.customShort("l"), .long],
    help: """
      Built-in layout or path to a layout file. By default the layout that the invoice names, or else “ecf” for an \
      e-CF and “en16931” for UBL and CII.
      """
  )
  var layout: String?

  @Flag(help: "Print the plan as JSON, for “factura render --plan”.")
  var json = false

  @Flag(help: "Print the elements TotalPaginas and Paginacion; nothing for a single page.")
  var xml = false

  @Option(
    name: [.customShort("o"), .customLong("output")], help: "Output file. By default standard output.")
  var output: String?

  @Option(
    name: .customLong("lang"),
    help: "Language of fixed texts, dates and numbers: es, en, or another that the layout speaks.")
  var language: String?

  @Option(help: "Paper size, if the layout declares several: letter, a4, …")
  var paper: String?

  @OptionGroup
  var fonts: FontOptions

  @OptionGroup(title: "Fiscal documents")
  var presentation: PresentationOptions

  func validate() throws {
    if json, xml { throw ValidationError("choose one: --json or --xml") }
  }

  func run() throws {
    do throws(FacturaError) { try plan() } catch {
      Terminal.print(error.findings)
      try ExitStatus(error.kind).throwIfFailed()
    }
  }

  private func plan() throws(FacturaError) {
    let file = try InvoiceFile(path: input)
    // Pages are planned before signing: that there is no signature is no news.
    Terminal.print(file.findings.filter { $0.code != "ecf.unsigned" })
    var layouts = LayoutShelf(wanted: layout, fonts: try fonts.fonts())
    var options = RenderOptions(language: language.map { Language(tag: $0) }, paper: paper)
    presentation.apply(to: &options)
    let plan = try Renderer().plan(file.invoice, with: layouts.layout(for: file), options: options)
    let place = output.flatMap { $0 == "-" ? nil : OutputPlace.file($0) } ?? .standardOutput
    if xml, plan.paginacion() == nil { Terminal.print([Finding(PlanFact.singlePage)]) }
    try Output.write(bytes(of: plan), to: place)
  }

  private func bytes(of plan: PagePlan) -> [UInt8] {
    if json { return plan.json() }
    guard xml else { return Array("\(plan)\n".utf8) }
    guard let elements = plan.paginacion() else { return [] }
    return Array("\(elements.totalPaginas)\n\(elements.paginacion)\n".utf8)
  }
}
