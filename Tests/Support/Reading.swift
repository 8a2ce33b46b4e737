package import FacturaLayout
package import FacturaPages

extension Fragment {
  /// The texts in reading order, one for each run.
  package var texts: [String] { items.texts }
}

extension Page {
  package var texts: [String] { items.texts }
}

extension [Item] {
  package var texts: [String] {
    compactMap { if case .text(let run) = $0 { run.run.text } else { nil } }
  }

  /// The groups as brackets around the texts: `table(row(cell("a")))`.
  package var outline: String {
    var outline = ""
    for item in self {
      switch item {
      case .open(let group): outline += "\(group.role)("
      case .close: outline += ")"
      case .text(let run): outline += "“\(run.run.text)”"
      case .path: outline += "-"
      case .image: outline += "▣"
      case .symbol: outline += "■"
      case .late: outline += "…"
      case .watermark(let watermark): outline += "≈“\(watermark.content.text)”"
      }
    }
    return outline
  }
}
