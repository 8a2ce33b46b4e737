import Factura

/// Renders the inputs of one command, one after the other; one that fails doesn't stop the others.
struct RenderJob {
  let command: RenderCommand
  private let renderer = Renderer()

  init(command: RenderCommand) {
    self.command = command
  }

  /// The highest status of those that failed.
  func run() -> ExitStatus {
    let plan = OutputPlan(command)
    var layouts = LayoutShelf(wanted: command.layout)
    var status = ExitStatus.success
    do throws(FacturaError) {
      if let folder = plan.folder { try WholeFile.makeFolder(folder) }
    } catch {
      return told(error)
    }
    for (input, place) in zip(command.input, plan.places) {
      let start = ContinuousClock.now
      do throws(FacturaError) {
        try requireOther(place)
        let file = try InvoiceFile(path: input)
        Terminal.print(file.findings)
        let layout = try layouts.layout(for: file)
        Terminal.report(try write(file, layout, place), since: start)
      } catch {
        status = max(status, told(error))
      }
    }
    return status
  }

  private func told(_ error: FacturaError) -> ExitStatus {
    Terminal.print(error.findings)
    return ExitStatus(error.kind)
  }

  /// A rendering never replaces what it is made from.
  private func requireOther(_ place: OutputPlace) throws(FacturaError) {
    guard case .file(let path) = place else { return }
    for source in command.input + [command.layout].compactMap({ $0 }) where WholeFile.isSameFile(path, source)
    {
      throw FacturaError(.argument, [.outputIsInput(path)])
    }
  }

  private func write(
    _ file: InvoiceFile, _ layout: Layout, _ place: OutputPlace,
  ) throws(FacturaError) -> Written {
    let options = RenderOptions(
      language: command.language.map { Language(tag: $0) }, missingGlyphs: command.missingGlyphs,
      paper: command.paper)
    switch command.format {
    case .pdf:
      let output = try Output(place)
      var count = 0
      let summary = try renderer.render(file.invoice, with: layout, options: options) { bytes in
        count += bytes.count
        try output.write(bytes)
      }
      try output.finish()
      Terminal.print(summary.findings)
      return Written(place: place, pages: summary.pageCount, bytes: count)
    case .text:
      let (text, summary) = try renderer.renderText(file.invoice, with: layout, options: options)
      try Output.write(Array(text.utf8), to: place)
      Terminal.print(summary.findings)
      return Written(place: place, pages: summary.pageCount, bytes: text.utf8.count)
    case .png:
      let (pages, summary) = try renderer.renderPictures(
        file.invoice, with: layout, page: command.page, resolution: command.dpi, options: options)
      Terminal.print(summary.findings)
      return try writePictures(pages, of: summary.pageCount, place)
    }
  }

  private func writePictures(
    _ pages: [(number: Int, png: [UInt8])], of pageCount: Int, _ place: OutputPlace,
  ) throws(FacturaError) -> Written {
    guard let first = pages.first else {
      throw FacturaError(.argument, [.noSuchPage(command.page ?? 0, of: pageCount)])
    }
    guard pages.count > 1 else {
      try Output.write(first.png, to: place)
      return Written(place: place, pages: 1, bytes: first.png.count)
    }
    var bytes = 0
    for page in pages {
      try Output.write(page.png, to: place.ofPage(page.number))
      bytes += page.png.count
    }
    return Written(
      place: place.ofPage(first.number), last: pages.last.map { place.ofPage($0.number) }, pages: pages.count,
      bytes: bytes)
  }
}

/// What was written where.
struct Written {
  let place: OutputPlace
  /// The last of several files.
  var last: OutputPlace?
  let pages: Int
  let bytes: Int
}

extension Terminal {
  /// `out/telecom-bill.pdf: 3 pages, 33 KB, 41 ms`
  static func report(_ written: Written, since start: ContinuousClock.Instant) {
    guard case .file(let path) = written.place else { return }
    var name = path
    if case .file(let last)? = written.last { name += " … \(last)" }
    let pages = written.pages == 1 ? "1 page" : "\(written.pages) pages"
    let size = written.bytes < 10_000 ? "\(written.bytes) bytes" : "\((written.bytes + 500) / 1000) KB"
    let time = (ContinuousClock.now - start) / .milliseconds(1)
    print("\(name): \(pages), \(size), \(Int(time.rounded())) ms", to: .standardError)
  }
}
