public import Factura
import FacturaPages
import Glibc

/// Compares renderings with golden files: what your layout gave when you looked at it and found it right.
///
///     @Test func theBillStaysAsItIs() throws {
///       try Golden.check(invoice, with: layout, against: "Tests/Golden/bill")
///     }
///
/// A golden folder holds `pages.txt`, the pages as text: every group, glyph run and path with its place, one to a line,
/// so that a difference can be read in a review. With `bytes`, it holds `document.pdf` too.
public enum Golden {
  /// Renders the invoice and compares it with what stands in the folder.
  ///
  /// With `recording` (by default, if the environment variable `FACTURA_RECORD` is `1`) the files are written instead,
  /// and the check fails all the same: nobody records without looking. A rendering that differs is left beside the
  /// golden file as `pages.actual.txt`.
  ///
  /// - Throws: `GoldenFailure` that says which element moved by how much; `FacturaError` if there is no rendering.
  public static func check(
    _ invoice: Invoice, with layout: Layout, against folder: String, options: RenderOptions = RenderOptions(),
    bytes: Bool = false, recording: Bool = isRecording, renderer: Renderer = Renderer(),
  ) throws {
    let text = try renderer.renderText(invoice, with: layout, options: options).text
    let golden = GoldenFile(folder: folder, name: "pages", ending: "txt")
    var failures = try golden.check(Array(text.utf8), recording: recording) { recorded in
      DumpDifference(expected: String(decoding: recorded, as: UTF8.self), actual: text)?.description
    }
    if bytes {
      let pdf = try renderer.render(invoice, with: layout, options: options).bytes
      let golden = GoldenFile(folder: folder, name: "document", ending: "pdf")
      failures += try golden.check(pdf, recording: recording) { recorded in
        let place =
          zip(recorded, pdf).enumerated().first { $1.0 != $1.1 }?.offset ?? min(recorded.count, pdf.count)
        return "the PDF differs from byte \(place) on; it has \(pdf.count) bytes instead of \(recorded.count)"
      }
    }
    if let failure = failures.first { throw failure }
  }

  /// Whether the environment asks for recording.
  public static var isRecording: Bool {
    getenv("FACTURA_RECORD").map { String(cString: $0) == "1" } ?? false
  }
}

/// Why a golden check failed.
public struct GoldenFailure: Error, Hashable, Sendable {
  public enum Kind: Sendable {
    /// There is no golden file yet.
    case missing
    /// The rendering differs from it.
    case differs
    /// It was written now; look at it before you commit it.
    case recorded
  }

  public let kind: Kind
  /// The golden file.
  public let path: String
  /// What differs, or what to do.
  public let explanation: String
}

extension GoldenFailure: CustomStringConvertible {
  public var description: String { "\(path): \(explanation)" }
}
