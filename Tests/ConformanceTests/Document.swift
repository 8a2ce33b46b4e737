import Factura
import FacturaTestSupport
import Foundation
import Testing

/// A file that is rendered for the validator.
struct Document: Sendable, CustomTestStringConvertible {
  /// What it is called in reports, and its file name.
  let name: String
  let render: @Sendable (Renderer) throws -> [UInt8]

  var testDescription: String { name }
}

extension Document {
  /// Sample layouts and the cases of this folder: each in every language that it speaks, on every paper that it knows.
  static let own: [Document] =
    samples.flatMap { sample in
      let layout = "Layouts/\(sample.split(separator: "/")[1])/layout.xml"
      return variants(of: sample, layout)
    } + cases.flatMap { variants(of: "\(casesFolder)/invoice.json", "\($0)/layout.xml") }

  /// The official samples that stand beside the repository on some machines.
  static let official: [Document] = {
    guard Repository.hasOfficialSamples else { return [] }
    let samples = Repository.files(in: "../shared/ecf", ending: ".xml").filter {
      // These are summaries and placeholders, no invoices.
      !$0.contains("RFCE") && !$0.contains("rfce") && !$0.contains("placeholder") && !$0.contains("/xsd/")
    }
    return samples.map { sample in
      Document(name: sample.replacing("../shared/", with: "")) { renderer in
        let invoice = try InvoiceFile(path: Repository.path(sample)).invoice
        return try renderer.render(invoice, with: Layout(named: "ecf")).bytes
      }
    }
  }()

  static let casesFolder = "Tests/ConformanceTests/Cases"

  /// Folders of layouts made to hurt.
  private static let cases = Repository.files(in: casesFolder, ending: "/layout.xml")
    .map { String($0.dropLast("/layout.xml".count)) }.filter { !$0.hasSuffix("/cmyk") }

  private static let samples =
    Repository.files(in: "Layouts", ending: "/sample.json")
    + Repository.files(in: "Layouts", ending: ".xml").filter { $0.contains("/samples/") }

  private static func variants(of input: String, _ layout: String) -> [Document] {
    let text = (try? String(decoding: Repository.bytes(layout), as: UTF8.self)) ?? ""
    let papers = text.matches(of: /<pages[^>]*sizes="([^"]*)"/).flatMap { $0.1.split(separator: " ") }
    let languages = (try? Layout(path: Repository.path(layout)).languages) ?? []
    return languages.flatMap { language in
      papers.map { variant(of: input, layout, language, paper: String($0)) }
    }
  }

  private static func variant(of input: String, _ layout: String, _ language: String, paper: String)
    -> Document
  {
    let parts = (input.contains("/samples/") || input.hasPrefix("Layouts") ? input : layout).split(
      separator: "/")
    let name = parts.suffix(2).joined(separator: "-").prefix { $0 != "." }
    return Document(name: "\(name), \(language), \(paper)") { renderer in
      let invoice = try InvoiceFile(path: Repository.path(input)).invoice
      let options = RenderOptions(language: Language(tag: language), paper: paper)
      return try renderer.render(invoice, with: Layout(path: Repository.path(layout)), options: options).bytes
    }
  }
}

extension Document {
  /// Those that have to pass.
  static let rendered = own + official

  /// All that the validator is given.
  static let all = [handMade(nil)] + HandMadePDF.Fault.allCases.map { handMade($0) }

  static func handMade(_ fault: HandMadePDF.Fault?) -> Document {
    Document(name: "written by hand, \(fault?.rawValue ?? "sound")") { _ in HandMadePDF(fault: fault).bytes()
    }
  }
}
