import Factura
import FacturaCommandLine

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
    var status = ExitStatus.success
    var layouts: LayoutShelf
    let kind: WantedKind
    let options: RenderOptions
    do throws(FacturaError) {
      try requireOneInput()
      layouts = LayoutShelf(wanted: command.layout, fonts: try command.fonts.fonts())
      kind = try WantedKind(command)
      options = try command.options()
      if let folder = plan.folder { try WholeFile.makeFolder(folder) }
    } catch {
      status.note(error)
      return status
    }
    for (input, place) in zip(command.input, plan.places) {
      let start = ContinuousClock.now
      do throws(FacturaError) {
        try requireOther(place)
        let file = try InvoiceFile(path: input)
        Terminal.print(file.findings)
        let layout = try layouts.layout(for: file)
        let task = RenderTask(file: file, layout: layout, place: place, options: options)
        Terminal.report(try write(task, as: kind), since: start)
      } catch {
        status.note(error)
      }
    }
    return status
  }

  /// What goes with one input only. The parser's own checks come too early for it: for them, the value of a misspelt
  /// option is an input, and the count would be told instead of the option.
  private func requireOneInput() throws(FacturaError) {
    guard command.input.count > 1 else { return }
    if command.plan != nil {
      throw FacturaError(.argument, [.goesWithOneInput("--plan", hint: "each invoice has a plan of its own")])
    }
    if command.attachments.given == "--attach" {
      throw FacturaError(.argument, [.goesWithOneInput("--attach", hint: "render the invoices one by one")])
    }
    guard let output = command.output else { return }
    if output == "-" || (WholeFile.exists(output) && !WholeFile.isFolder(output)) {
      throw FacturaError(.argument, [.severalInputsNeedFolder(output)])
    }
  }

  /// A rendering never replaces what it is made from.
  private func requireOther(_ place: OutputPlace) throws(FacturaError) {
    guard case .file(let path) = place else { return }
    let sources =
      command.input + [command.layout, command.plan].compactMap { $0 } + command.attachments.paths
      + command.fonts.paths
    for source in sources where WholeFile.isSameFile(path, source) {
      throw FacturaError(.argument, [.outputIsInput(path)])
    }
  }

  private func write(_ task: RenderTask, as kind: WantedKind) throws(FacturaError) -> Written {
    let (invoice, layout, options) = (task.file.invoice, task.layout, task.options)
    switch command.format {
    case .pdf: return try renderer.write(task, as: kind)
    case .text:
      let (text, summary) = try renderer.renderText(invoice, with: layout, options: options)
      try Output.write(Array(text.utf8), to: task.place)
      Terminal.print(summary.findings)
      return Written(place: task.place, pages: summary.pageCount, bytes: text.utf8.count)
    case .png:
      let (pages, summary) = try renderer.renderPictures(
        invoice, with: layout, as: PictureOptions(page: command.page, resolution: command.dpi),
        options: options)
      Terminal.print(summary.findings)
      return try writePictures(pages, of: summary.pageCount, task.place)
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

/// One input on its way.
struct RenderTask {
  let file: InvoiceFile
  let layout: Layout
  let place: OutputPlace
  let options: RenderOptions
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
