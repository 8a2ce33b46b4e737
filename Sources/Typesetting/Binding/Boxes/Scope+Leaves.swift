import FacturaAmounts
import FacturaDiagnostics
import FacturaGeometry
import FacturaLayout
import FacturaPages
import FacturaTemplates

/// Images, symbols and charts of nodes.
extension Scope {
  /// More bars than this are no chart that a reader could tell apart.
  private static let barLimit = 60

  mutating func box(_ node: FigureNode, _ number: Int32) throws(LayoutError) -> Box {
    var words: GroupAttributes?
    if let template = node.alternative { words = try alternative(template).attributes(node.language) }
    return .figure(
      Figure(
        image: node.image, width: node.width, height: node.height, alignment: node.alignment,
        words: words, origin: origin(number)))
  }

  mutating func box(_ node: SymbolNode, _ number: Int32) throws(LayoutError) -> Box {
    let origin = origin(number, path: node.value.path)
    let matrix = try setting.symbol(node.symbology, try text(node.value), origin: origin)
    let alternative = try alternative(node.alternative)
    return .symbol(
      Symbol(
        matrix: matrix, size: node.size, quietZone: node.quietZone, color: node.color,
        alignment: node.alignment, words: alternative.attributes(node.language), origin: origin))
  }

  /// The words for those who can't see: there must be some (ISO 14289-1, 7.3).
  private mutating func alternative(_ template: TextTemplate) throws(LayoutError) -> SpokenWords {
    let words = try spoken(template)
    guard words.text.contains(where: { !$0.isWhitespace }) else { throw failure(.emptyAlternative) }
    return words
  }

  mutating func box(_ node: BarsNode, _ number: Int32) throws(LayoutError) -> Box {
    var values: [ExactDecimal] = []
    var bars: [BarChart.Bar] = []
    var words: [SpokenWords] = []
    try forEach(node.loop) { scope throws(LayoutError) in
      scope.node = number
      let figure = try scope.text(node.figure)
      let value = try scope.decimal(node.value) ?? .zero
      if value.isNegative { throw scope.failure(.negativeBar(figure: figure)) }
      let label = try scope.text(node.label)
      values.append(value)
      words.append(try scope.words(of: node, figure: figure))
      bars.append(
        BarChart.Bar(
          label: TextRun(label, style: node.style, origin: scope.origin(number, path: node.label.path)),
          figure: TextRun(figure, style: node.style, origin: scope.origin(number, path: node.figure.path)),
          share: 0, isHighlighted: try scope.isHighlighted(node)))
    }
    if bars.isEmpty { return .empty }
    if bars.count > Self.barLimit { throw failure(.tooManyBars(count: bars.count, limit: Self.barLimit)) }
    let highest = values.reduce(ExactDecimal.zero) { $0 < $1 ? $1 : $0 }
    for index in bars.indices { bars[index].share = Self.share(of: values[index], in: highest) }
    let alternative = try alternative(node.alternative).followed(by: words)
    return .bars(
      BarChart(
        bars: bars, height: node.height, gap: node.gap, color: node.color, highlight: node.highlightColor,
        words: alternative.attributes(node.language), origin: origin(number)))
  }

  /// What is said of a bar to those who can't see the chart.
  private mutating func words(
    of node: BarsNode, figure: String,
  ) throws(LayoutError) -> SpokenWords {
    if let template = node.itemAlternative { return try spoken(template) }
    let words = try spoken(node.label)
    return figure.isEmpty ? words : words.followed(by: " ", try spoken(node.figure))
  }

  private mutating func isHighlighted(_ node: BarsNode) throws(LayoutError) -> Bool {
    guard let test = node.highlight else { return false }
    return try holds(test)
  }

  /// In thousandths of the highest.
  private static func share(of value: ExactDecimal, in highest: ExactDecimal) -> Int {
    guard let ratio = value.divided(by: highest, decimals: 3) else { return 0 }
    return Int(clamping: ratio.coefficient)
  }
}
