import Factura
import FacturaCommandLine
import FacturaProtection

/// The kind of PDF that one command writes, with the files and passwords that it needs.
enum WantedKind {
  case archival(Archival, AttachmentOptions)
  case plain
  case protected(Protection)

  /// Reads the files and passwords, once for all inputs.
  init(_ command: RenderCommand) throws(FacturaError) {
    if let protection = try command.protection.protection() {
      self = .protected(protection)
    } else if command.attachments.plain {
      self = .plain
    } else {
      self = .archival(try command.attachments.read(), command.attachments)
    }
  }

  /// With the original of an XML invoice inside, where the kind may hold it: as the invoice of a Factur-X file, or by
  /// itself.
  fileprivate func pdfKind(
    of file: InvoiceFile, with layout: Layout, _ options: RenderOptions,
  ) throws(FacturaError) -> PDFKind {
    guard case .archival(var archival, let wishes) = self else { return .plain }
    // The original holds all that a smaller profile leaves out.
    if options.privacy != .full { return .archival() }
    try wishes.complete(&archival, with: file)
    if !wishes.leavesSourceOut, let original = file.original(with: layout, options: options),
      archival.facturX?.attachment.bytes != original.bytes
    {
      archival.attachments.insert(original, at: 0)
    }
    if !wishes.leavesFilesOut {
      let supporting = SupportingFiles(of: file, besides: archival.attachments)
      Terminal.print(supporting.findings)
      archival.attachments += supporting.files
    }
    return .archival(archival)
  }
}

extension Renderer {
  /// Writes a PDF to its place, as its pages finish.
  func write(_ task: RenderTask, as kind: WantedKind) throws(FacturaError) -> Written {
    let (invoice, layout, options) = (task.file.invoice, task.layout, task.options)
    let output = try Output(task.place)
    var count = 0
    let sink: ByteSink = { bytes in
      count += bytes.count
      try output.write(bytes)
    }
    let done: (pages: Int, findings: [Finding])
    switch kind {
    case .protected(let protection):
      let rendering = try render(invoice, with: layout, protectedBy: protection, options: options)
      count = rendering.bytes.count
      try output.write(rendering.bytes)
      done = (rendering.pageCount, rendering.findings)
    case .plain, .archival:
      let summary = try render(
        invoice, with: layout, as: try kind.pdfKind(of: task.file, with: layout, options), options: options,
        into: sink)
      done = (summary.pageCount, summary.findings)
    }
    try output.finish()
    Terminal.print(done.findings)
    return Written(place: task.place, pages: done.pages, bytes: count)
  }
}
