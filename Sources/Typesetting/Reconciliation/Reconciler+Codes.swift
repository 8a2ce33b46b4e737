import FacturaDiagnostics
import FacturaPages

/// The last code whose modules were read: stamps stand on every page.
struct StampMemo {
  var matrix: ModuleMatrix?
  var text = ""
}

/// QR codes: their modules, as they will be drawn, are read back.
extension Reconciler {
  mutating func check(_ symbol: PlacedSymbol) {
    let node = plan.node(symbol.origin.node)
    guard node.kind == .qrCode || node.kind == .barCode else { return }
    var text = symbol.symbol.text
    if node.kind == .qrCode {
      if stamps.matrix === symbol.symbol { return }
      guard let read = read(symbol) else { return }
      text = read
      stamps = StampMemo(matrix: symbol.symbol, text: read)
      summary.codes += 1
    }
    compare(text, symbol, node)
    if node.kind == .qrCode { checkStamp(text, symbol) }
  }

  private mutating func read(_ symbol: PlacedSymbol) -> String? {
    let matrix = symbol.symbol
    do throws(QRProblem) {
      return try plan.codes.read(matrix.modules, columns: matrix.columns, rows: matrix.rows).text
    } catch {
      tell(.codeUnreadable(reason: error.words, page: summary.pages), at: symbol.origin, path: nil)
      return nil
    }
  }

  private mutating func compare(_ text: String, _ symbol: PlacedSymbol, _ node: NodePlan) {
    guarding { (reconciler) throws(Finding) in
      let bytes = Array(text.utf8)
      if let compared = try reconciler.matchWhole(bytes, symbol.origin, node) {
        reconciler.summary.compared += compared
        return
      }
      let answer = try reconciler.match(bytes, symbol.origin.turns, node)
      guard answer.match != .yes else {
        reconciler.summary.compared += answer.compared
        reconciler.summary.notCompared += answer.unknown
        return
      }
      let stated = answer.failure?.value.plain ?? symbol.symbol.text
      let path = answer.failure.flatMap {
        DataPathSpelling(reconciler.plan, symbol.origin.turns).path(of: $0.expression)
      }
      reconciler.tell(
        .codeDiffers(stated: stated, read: text, page: reconciler.summary.pages), at: symbol.origin,
        path: path)
    }
  }

  private mutating func checkStamp(_ text: String, _ symbol: PlacedSymbol) {
    for difference in StampCheck.differences(of: text, from: invoice) ?? [] {
      let fact = ReconciliationFact.stampDiffers(
        name: difference.name, read: difference.read, stated: difference.stated, page: summary.pages)
      tell(fact, at: symbol.origin, path: DataPath(difference.path))
    }
  }
}
