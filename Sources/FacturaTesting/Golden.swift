public import Factura
import FacturaPages

/// Compares renderings with golden files: what your layout gave when you looked at it and found it right.
///
///     @Test func theBillStaysAsItIs() throws {
///       try Golden.check(invoice, with: layout, against: "Tests/Golden/bill")
///     }
///
/// A golden folder holds `pages.txt`, the pages as text: every group, glyph run and path with its place, one to a line,
/// so that a difference can be read in a review. If the bytes are compared too, it also holds `document.pdf`.
public enum Golden {
  /// Renders the invoice and compares it with what stands in the folder.
  ///
  /// When recording, the files are written instead, and the check fails all the same: nobody records without looking.
  /// A rendering that differs is left beside the golden file as `pages.actual.txt`.
  ///
  /// - Throws: `GoldenFailure` that says which element moved by how much; `FacturaError` if there is no rendering.
  public static func check(
    _ invoice: Invoice, with layout: Layout, against folder: String, options: GoldenOptions = GoldenOptions(),
  ) throws {
    let text = try options.renderer.renderText(invoice, with: layout, options: options.rendering).text
    let golden = GoldenFile(folder: folder, name: "pages", ending: "txt")
    var failures = try golden.check(Array(text.utf8), recording: options.isRecording) { recorded in
      DumpDifference(expected: String(decoding: recorded, as: UTF8.self), actual: text)?.description
    }
    if options.comparison == .pagesAndBytes {
      failures += try checkBytes(of: invoice, with: layout, against: folder, options: options)
    }
    if let failure = failures.first { throw failure }
  }

  private static func checkBytes(
    of invoice: Invoice, with layout: Layout, against folder: String, options: GoldenOptions,
  ) throws -> [GoldenFailure] {
    let pdf = try options.renderer.render(invoice, with: layout, options: options.rendering).bytes
    let golden = GoldenFile(folder: folder, name: "document", ending: "pdf")
    return try golden.check(pdf, recording: options.isRecording) { recorded in
      let place =
        zip(recorded, pdf).enumerated().first { $1.0 != $1.1 }?.offset ?? min(recorded.count, pdf.count)
      return "the PDF differs from byte \(place) on; it has \(pdf.count) bytes instead of \(recorded.count)"
    }
  }
}
