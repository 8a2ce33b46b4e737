public import ArgumentParser
public import Factura
import FacturaCommandLine
import Glibc

struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Render invoices as PDF, PNG or text.",
    discussion: """
      INPUT is an invoice in Factura's JSON, an e-CF, UBL or CII (Factur-X, ZUGFeRD, XRechnung), told apart by \
      content; “-” is standard input. With several inputs, OUT is a folder, and one that fails does not stop the others.

      The PDF is PDF/A-3a and PDF/UA-1: for archives and for readers aloud. The XML that it was made from lies in it.

      Examples:
        factura render bill.json
        factura render E310000000001.xml -o bill.pdf --lang en
        factura render *.json -l telecom-bill -o bills/
        factura render bill.json --attach "terms.pdf:supplement:Terms of service"
        factura render rechnung.xml -l my-layout/layout.xml --facturx en16931
        factura render signed.xml --plan plan.json
        factura render E310000000001.xml --units abbreviations --fiscal-state contingency
        factura render bill.json --profile masked
        factura render bill.json --protect --password-fd 3 3< password.txt
        cat bill.json | factura render - --format png --page 1 -o - > page1.png

      Built-in layouts: \(Layout.builtIn.joined(separator: ", ")).

      Pages that wait for the number of pages lie in memory and, if they are many, in an unnamed file in TMPDIR.

      \(ExitStatus.help)
      """,
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case pdf, png, text
  }

  @Argument(help: "Invoice files; “-” reads standard input.")
  var input: [String]

  @Option(
    name: [.customShort("l"), .long],
    help: """
      Built-in layout or path to a layout file. By default the layout that the invoice names, or else “ecf” for an \
      e-CF and “en16931” for UBL and CII.
      """
  )
  var layout: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help:
      "Output file, folder, or “-” for standard output. By default the input's name in the current folder.")
  var output: String?

  @Option(
    name: .customLong("lang"),
    help: "Language of fixed texts, dates and numbers: es, en, or another that the layout speaks.")
  var language: String?

  @Option(help: "What to write.")
  var format: Format = .pdf

  @Option(help: "Only this page, counted from 1 (png).")
  var page: Int?

  @Option(help: "Resolution in dots per inch (png).")
  var dpi: Int = 150

  @Option(help: "Paper size, if the layout declares several: letter, a4, …")
  var paper: String?

  @OptionGroup
  var fonts: FontOptions

  @Option(help: "What to do with a character that no font has: fail or replace.")
  var missingGlyphs: RenderOptions.MissingGlyphs = .fail

  @Option(help: "Keep to a plan of pages that “factura plan --json” made, or fail and say why.")
  var plan: String?

  @Flag(help: "Let lines stand where they have room, whatever an e-CF states of its pages.")
  var ignorePlan = false

  @Option(
    help:
      "Each page is read back and compared with the invoice before it is drawn. What to do where they differ: stop, report or off."
  )
  var reconcile: RenderOptions.Reconciliation = .stop

  @OptionGroup(title: "Fiscal documents")
  var presentation: PresentationOptions

  @Option(
    help: """
      What the pages may know of the invoice: full, masked (no names, addresses or numbers that lead to somebody) or \
      summary (what is to be paid). Only full has the fiscal stamp, and the original inside.
      """)
  var profile: PrivacyProfile = .full

  @OptionGroup(title: "Kind of PDF")
  var attachments: AttachmentOptions

  @OptionGroup(title: "Protection")
  var protection: ProtectionOptions

  func validate() throws {
    try validateKind()
    if input.count(where: { $0 == "-" }) > 1 { throw ValidationError("standard input can be read only once") }
    if plan != nil, ignorePlan { throw ValidationError("--plan and --ignore-plan can't be had together") }
    if let page, page < 1 { throw ValidationError("pages are counted from 1, not from \(page)") }
    if page != nil, format != .png { throw ValidationError("--page goes with --format png") }
    guard (18...1200).contains(dpi) else { throw ValidationError("--dpi is from 18 to 1200, not \(dpi)") }
    if format == .png, page == nil, output == "-" {
      throw ValidationError("standard output takes one picture: choose its --page")
    }
  }

  /// What belongs to PDFs only, and what can't be had together.
  private func validateKind() throws {
    if format != .pdf, let option = attachments.given ?? (protection.protect ? "--protect" : nil) {
      throw ValidationError("\(option) goes with --format pdf")
    }
    if protection.protect, ["--attach", "--facturx"].contains(attachments.given) {
      throw ValidationError("a protected PDF holds no other files: programs could not read them")
    }
    if profile != .full, let option = attachments.given, ["--attach", "--facturx"].contains(option) {
      throw ValidationError(
        "\(option) goes with --profile full: other files may hold what the pages don't show")
    }
    if profile != .full, plan != nil {
      throw ValidationError("--plan goes with --profile full: other pages hold other lines")
    }
    if protection.readsStandardInput, input.contains("-") {
      throw ValidationError("standard input can be read only once: give the password another descriptor")
    }
  }

  func run() throws {
    try RenderJob(command: self).run().throwIfFailed()
  }
}

extension RenderCommand {
  /// - Throws: `FacturaError` if the plan can't be read.
  func options() throws(FacturaError) -> RenderOptions {
    var options = RenderOptions(
      language: language.map { Language(tag: $0) }, missingGlyphs: missingGlyphs, paper: paper,
      reconciliation: reconcile)
    options.privacy = profile
    if let plan { options.pagination = .planned(try PagePlan(path: plan)) }
    if ignorePlan { options.pagination = .free }
    presentation.apply(to: &options)
    if let folder = getenv("TMPDIR"), folder[0] != 0 { options.temporaryFolder = String(cString: folder) }
    return options
  }
}

extension RenderOptions.MissingGlyphs: ExpressibleByArgument {}
extension RenderOptions.Reconciliation: ExpressibleByArgument {}
extension PrivacyProfile: ExpressibleByArgument {}
