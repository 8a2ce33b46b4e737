import FacturaPages

/// The measurements as Markdown tables.
extension Bench {
  /// The report replaces what stands between these.
  static let startMark = "<!-- measured -->"
  static let endMark = "<!-- end -->"

  var report: String {
    var text = """
      | what | ms | pages | pages/s | KB | peak MB | / drawing alone |
      |---|---:|---:|---:|---:|---:|---:|

      """
    for row in rows {
      let speed = row.pages > 0 ? (Double(row.pages) * 1000 / row.milliseconds).figures(0) : ""
      let cells = [
        row.name, row.milliseconds.figures(row.milliseconds < 100 ? 2 : 0),
        row.pages > 0 ? "\(row.pages)" : "", speed,
        row.bytes > 0 ? (Double(row.bytes) / 1000).figures(1) : "",
        row.peak.map { (Double($0) / 1024).figures(1) } ?? "", row.ratio?.figures(2) ?? "",
      ]
      text += "| " + cells.joined(separator: " | ") + " |\n"
    }
    text += "\n| bound | measured | wanted | |\n|---|---:|---:|---|\n"
    for bound in bounds {
      text +=
        "| \(bound.name) | \(bound.value) | \(bound.limit) | \(bound.holds ? "holds" : "**missed**") |\n"
    }
    return text
  }
}
