import Factura
import FacturaCommandLine
import FacturaDiagnostics

/// One attachment as the command shows it.
struct AttachmentRow {
  let attachment: PDFAttachment
  /// Bytes; nothing if they can't be read.
  var size: Int?
  /// Where it was written.
  var path: String?

  init(_ attachment: PDFAttachment) {
    self.attachment = attachment
  }

  static func write(_ rows: [AttachmentRow], asJSON: Bool) throws(FacturaError) {
    if asJSON {
      try Terminal.write(Array((JSONText.list(rows.map(\.json)).text + "\n").utf8))
      return
    }
    let cells = rows.map(\.cells)
    let widths = (0..<4).map { column in cells.map { $0[column].count }.max() ?? 0 }
    for row in cells {
      var line = ""
      for (column, cell) in row.enumerated() {
        line += cell
        if column < 4 { line += String(repeating: " ", count: widths[column] - cell.count + 2) }
      }
      while line.last == " " { line.removeLast() }
      try Terminal.write(Array((line + "\n").utf8))
    }
  }

  /// What a file says is input: it may not move the cursor of a terminal.
  ///
  /// `factur-x.xml  text/xml  15230 bytes  Alternative  Factur-X invoice`
  private var cells: [String] {
    [
      attachment.fileName, attachment.mimeType ?? "-", size.map { "\($0) bytes" } ?? "damaged",
      attachment.relationship ?? "-", attachment.description ?? "",
    ].map(\.withoutControls)
  }

  private var json: JSONText {
    .record([
      ("name", .text(attachment.name)), ("fileName", .text(attachment.fileName)),
      ("mimeType", attachment.mimeType.map { .text($0) }),
      ("relationship", attachment.relationship.map { .text($0) }),
      ("description", attachment.description.map { .text($0) }),
      ("bytes", size.map { .number($0) }),
      ("created", attachment.created.map { .text($0) }), ("modified", attachment.modified.map { .text($0) }),
      ("page", attachment.page.map { .number($0) }), ("path", path.map { .text($0) }),
    ])
  }
}
