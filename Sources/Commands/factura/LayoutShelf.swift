import Factura

/// The layouts of one command, each compiled once.
struct LayoutShelf {
  /// What `--layout` says.
  let wanted: String?
  let fonts: Fonts
  private var compiled: [String: Result<Layout, FacturaError>] = [:]

  init(wanted: String?, fonts: Fonts) {
    self.wanted = wanted
    self.fonts = fonts
  }

  mutating func layout(for file: InvoiceFile) throws(FacturaError) -> Layout {
    guard let name = wanted ?? file.layoutName else {
      throw FacturaError(.layout, [.noLayout(known: Layout.builtIn)])
    }
    if let known = compiled[name] { return try known.get() }
    let result = Result { () throws(FacturaError) in try open(name) }
    compiled[name] = result
    return try result.get()
  }

  private func open(_ name: String) throws(FacturaError) -> Layout {
    name.isLayoutPath ? try Layout(path: name, fonts: fonts) : try Layout(named: name, fonts: fonts)
  }
}

extension String {
  /// A word is a built-in layout; what has a slash or ends in `.xml` is a file.
  var isLayoutPath: Bool { contains("/") || hasSuffix(".xml") }
}
