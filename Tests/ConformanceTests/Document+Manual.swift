import Factura
import FacturaTestSupport
import Foundation

/// The examples of the manual of layout files, with a bill that has something for all of them.
extension Document {
  static let manual: [Document] = LayoutDocument.layouts.flatMap { example in
    Sample.papers(of: example.layout).map { example.document(on: $0) }
  }
}

extension LayoutDocument.Example {
  fileprivate func document(on paper: String) -> Document {
    Document(name: "docs/layout-files.md, \(description), \(paper)") { renderer in
      let folder = try TemporaryFolder()
      for (path, part) in LayoutDocument.parts {
        try FileManager.default.createDirectory(
          at: URL(filePath: "\(folder.path)/\(path)").deletingLastPathComponent(),
          withIntermediateDirectories: true)
        _ = try folder.write(part, as: path)
      }
      let file = try InvoiceFile(path: Repository.path("Layouts/telecom-bill/sample.json"))
      return try renderer.render(
        file.invoice, with: Layout(path: folder.write(layout, as: "layout.xml")),
        options: RenderOptions(paper: paper)
      ).bytes
    }
  }
}
