import Factura
import FacturaTestSupport
import Foundation
import Synchronization
import Testing

/// An invoice with a layout, in one language and on one paper.
struct Sample: Sendable, CustomTestStringConvertible {
  let name: String
  let invoice: String
  let layout: String
  var language: String?
  var paper: String?

  var testDescription: String { name }

  func rendered(_ renderer: Renderer, as kind: PDFKind = .archival()) throws -> Rendering {
    let invoice = try InvoiceFile(path: Repository.path(invoice)).invoice
    let options = RenderOptions(language: language.map { Language(tag: $0) }, paper: paper)
    return try renderer.render(invoice, with: Self.layout(layout), as: kind, options: options)
  }

  /// Layouts that were read: each is compiled once for all its samples.
  private static let layouts = Mutex<[String: Layout]>([:])

  private static func layout(_ path: String) throws -> Layout {
    if let known = layouts.withLock({ $0[path] }) { return known }
    let layout = try Layout(path: Repository.path(path))
    layouts.withLock { $0[path] = layout }
    return layout
  }
}

extension Sample {
  /// Built-in layouts with their samples, and the cases of this folder: each in every language that it speaks, on
  /// every paper that it knows.
  static let own: [Sample] =
    (Repository.files(in: "Layouts", ending: ".json")
    + Repository.files(in: "Layouts", ending: ".xml").filter { $0.contains("/samples/") }).flatMap {
      invoice in
      let parts = invoice.split(separator: "/")
      return variants(
        parts[1...].joined(separator: "/"), invoice, "Layouts/\(parts[1])/layout.xml")
    } + largePrint + rolls + trade + goldenCases
    + cases.flatMap { variants($0, "\(casesFolder)/invoice.json", "\(casesFolder)/\($0)/layout.xml") }

  /// Of each layout, invoice and paper, the first language: what finishing does knows of no language.
  static let ownInOneLanguage: [Sample] = {
    var seen: Set<[String]> = []
    return own.filter { seen.insert([$0.invoice, $0.layout, $0.paper ?? ""]).inserted }
  }()

  /// The official samples that stand beside the repository on some machines.
  static let official: [Sample] = {
    guard Repository.hasOfficialSamples else { return [] }
    let trade = Repository.files(in: "../shared/einvoice", ending: ".xml")
      // Its letters are in no bundled font.
      .filter { !$0.contains("pint-jp") }
    let files = Repository.files(in: "../shared/ecf", ending: ".xml").filter {
      // These are summaries and placeholders, no invoices.
      !$0.contains("RFCE") && !$0.contains("rfce") && !$0.contains("placeholder")
    }
    return files.map { outside($0, layout: "ecf") } + trade.map { outside($0, layout: "en16931") }
  }()

  private static func outside(_ path: String, layout: String) -> Sample {
    Sample(
      name: String(path.dropFirst("../shared/".count)), invoice: path, layout: "Layouts/\(layout)/layout.xml")
  }

  /// Each type of e-CF once more on a roll.
  private static let rolls = Repository.files(in: "Layouts/ecf/samples", ending: ".xml").map {
    Sample(
      name: "\($0.split(separator: "/").last ?? ""), roll", invoice: $0,
      layout: "Layouts/ecf-roll/layout.xml")
  }

  /// Invoices in UBL and CII, with and without the numbers of their terms.
  private static let trade = ["ubl-everything.xml", "cii-everything.xml", "ubl-credit-note.xml"].flatMap {
    name in
    let invoice = "Tests/FormatsTests/Terms/Samples/\(name)"
    let plain = ["en", "es", "de", "fr"].map { (language: String) in
      Sample(
        name: "\(name), \(language)", invoice: invoice, layout: "Layouts/en16931/layout.xml",
        language: language)
    }
    return plain + [
      Sample(name: "\(name), terms", invoice: invoice, layout: "Layouts/en16931-terms/layout.xml")
    ]
  }

  static let casesFolder = "Tests/ConformanceTests/Cases"

  /// Layouts made to hurt that go with the same small invoice.
  private static let cases = Repository.files(in: casesFolder, ending: "/layout.xml")
    .map { $0.split(separator: "/")[3].description }.filter { !["cmyk", "thousand-pages"].contains($0) }

  /// Bills of all sorts whose pages are also kept as text.
  private static let goldenCases = Repository.files(in: "Tests/GoldenTests/Cases", ending: "/invoice.json")
    .map {
      let named = (try? InvoiceFile(path: Repository.path($0)))?.layoutName ?? "telecom-bill"
      return Sample(
        name: $0.split(separator: "/")[3].description, invoice: $0, layout: "Layouts/\(named)/layout.xml")
    }

  /// The large print has the sample of the bill that it repeats.
  private static let largePrint = variants(
    "telecom-bill-large/sample.json", "Layouts/telecom-bill/sample.json",
    "Layouts/telecom-bill-large/layout.xml")

  private static func variants(_ name: String, _ invoice: String, _ layout: String) -> [Sample] {
    // What can't be read fails when it is rendered.
    guard let read = try? Self.layout(layout) else {
      return [Sample(name: name, invoice: invoice, layout: layout)]
    }
    return read.languages.flatMap { language in
      read.papers.map { paper in
        Sample(
          name: "\(name), \(language), \(paper)", invoice: invoice, layout: layout, language: language,
          paper: paper)
      }
    }
  }
}
