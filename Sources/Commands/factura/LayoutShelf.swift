import Factura

/// The layouts of one command, each compiled once.
struct LayoutShelf {
  /// What `--layout` says.
  let wanted: String?
  private var compiled: [String: Result<Layout, FacturaError>] = [:]

  init(wanted: String?) {
    self.wanted = wanted
  }

  mutating func layout(for file: InvoiceFile) throws(FacturaError) -> Layout {
    guard let name = wanted ?? file.layoutName else {
      throw FacturaError(.layout, [.noLayout(known: Layout.builtIn)])
    }
    if let known = compiled[name] { return try known.get() }
    let result = Result { () throws(FacturaError) in try Self.open(name) }
    compiled[name] = result
    return try result.get()
  }

  private static func open(_ name: String) throws(FacturaError) -> Layout {
    name.isLayoutPath ? try Layout(path: name) : try Layout(named: name)
  }
}

extension String {
  /// A word is a built-in layout; what has a slash or ends in `.xml` is a file.
  var isLayoutPath: Bool { contains("/") || hasSuffix(".xml") }
}
