import Factura
import FacturaTestSupport
import Foundation

/// The examples of the manual of layout files, with a bill that has something for all of them.
extension Document {
  static let manual: [Document] = LayoutDocument.layouts.flatMap { example in
    // What can't be read fails when it is rendered.
    let papers: [String?] = (try? example.read { $0.papers }) ?? [nil]
    return papers.map { example.document(on: $0) }
  }
}

extension LayoutDocument.Example {
  fileprivate func document(on paper: String?) -> Document {
    Document(name: "docs/layout-files.md, \(description), \(paper ?? "no paper")") { renderer in
      let file = try InvoiceFile(path: Repository.path("Layouts/telecom-bill/sample.json"))
      return try read {
        try renderer.render(file.invoice, with: $0, options: RenderOptions(paper: paper)).bytes
      }
    }
  }

  /// Writes the example with the parts it includes into a folder of its own, and lends the layout read from there.
  fileprivate func read<Result>(_ body: (Layout) throws -> Result) throws -> Result {
    let folder = try TemporaryFolder()
    for (path, part) in LayoutDocument.parts {
      try FileManager.default.createDirectory(
        at: URL(filePath: "\(folder.path)/\(path)").deletingLastPathComponent(),
        withIntermediateDirectories: true)
      _ = try folder.write(part, as: path)
    }
    return try body(Layout(path: folder.write(layout, as: "layout.xml")))
  }
}
