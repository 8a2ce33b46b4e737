import Factura

/// Renders the inputs of one command, one after the other; one that fails doesn't stop the others.
struct RenderJob {
  let command: RenderCommand
  private let renderer = Renderer()

  init(command: RenderCommand) {
    self.command = command
  }

  /// The highest status of those that failed.
  func run() throws -> ExitStatus {
    var layouts = LayoutShelf(wanted: command.layout)
    var names: [String: Int] = [:]
    var status = ExitStatus.success
    if let folder = command.output, command.writesToFolder { WholeFile.makeFolder(folder) }
    for input in command.input {
      let start = ContinuousClock.now
      do throws(FacturaError) {
        let file = try InvoiceFile(path: input)
        Terminal.print(file.findings)
        let layout = try layouts.layout(for: file)
        let written = try write(file, layout, OutputName(command, input: input, names: &names))
        if let written { Terminal.report(written, since: start) }
      } catch {
        Terminal.print(error.findings)
        status = max(status, ExitStatus(error.kind))
      }
    }
    return status
  }

  private func write(
    _ file: InvoiceFile, _ layout: Layout, _ name: OutputName,
  ) throws(FacturaError) -> Written? {
    let options = RenderOptions(
      language: command.language.map { Language(tag: $0) }, missingGlyphs: command.missingGlyphs,
      paper: command.paper)
    switch command.format {
    case .pdf:
      let output = try Output(name.place)
      var count = 0
      let summary = try renderer.render(file.invoice, with: layout, options: options) { bytes in
        count += bytes.count
        try output.write(bytes)
      }
      try output.finish()
      Terminal.print(summary.findings)
      return Written(place: name.place, pages: summary.pageCount, bytes: count)
    case .text:
      let (text, summary) = try renderer.renderText(file.invoice, with: layout, options: options)
      try Output.write(Array(text.utf8), to: name.place)
      Terminal.print(summary.findings)
      return Written(place: name.place, pages: summary.pageCount, bytes: text.utf8.count)
    case .png:
      let (pages, summary) = try renderer.renderPictures(
        file.invoice, with: layout, page: command.page, resolution: command.dpi, options: options)
      Terminal.print(summary.findings)
      return try writePictures(pages, of: summary.pageCount, name)
    }
  }

  private func writePictures(
    _ pages: [(number: Int, png: [UInt8])], of pageCount: Int, _ name: OutputName,
  ) throws(FacturaError) -> Written? {
    guard let first = pages.first else {
      throw FacturaError(.output, [.noSuchPage(command.page ?? 0, of: pageCount)])
    }
    guard pages.count > 1 else {
      try Output.write(first.png, to: name.place)
      return Written(place: name.place, pages: 1, bytes: first.png.count)
    }
    var bytes = 0
    for page in pages {
      try Output.write(page.png, to: name.place(ofPage: page.number))
      bytes += page.png.count
    }
    return Written(place: name.place(ofPage: first.number), pages: pages.count, bytes: bytes)
  }
}

/// What was written where.
struct Written {
  let place: OutputPlace
  let pages: Int
  let bytes: Int
}

extension Terminal {
  /// `out/telecom-bill.pdf: 3 pages, 33 KB, 41 ms`
  static func report(_ written: Written, since start: ContinuousClock.Instant) {
    guard case .file(let path) = written.place else { return }
    let pages = written.pages == 1 ? "1 page" : "\(written.pages) pages"
    let size = written.bytes < 10_000 ? "\(written.bytes) bytes" : "\((written.bytes + 500) / 1000) KB"
    let time = (ContinuousClock.now - start) / .milliseconds(1)
    print("\(path): \(pages), \(size), \(Int(time.rounded())) ms", to: .standardError)
  }
}
