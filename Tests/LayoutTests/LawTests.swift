import FacturaAmounts
import FacturaDiagnostics
import FacturaGeometry
import FacturaLayout
import FacturaPages
import FacturaTestSupport
import Foundation
import Testing

/// The laws of placing, over generated boxes and heights. A failure names its seed.
struct LawTests {
  static let seeds = 1...(ProcessInfo.processInfo.environment["FACTURA_SEEDS"].flatMap { UInt64($0) } ?? 40)
  let width = Length.points(120)

  struct Case {
    var box: Box
    var generator: BoxGenerator
    var height: Length
    var first: Length

    init(seed: UInt64) {
      generator = BoxGenerator(seed: seed)
      let boxes = [generator.box(), generator.box(), generator.box(), generator.box()]
      box = .stack(Stack(boxes, gap: .points(2)))
      height = .points(
        Int.random(in: generator.pick([30...60, 60...400, 200...400]), using: &generator.numbers))
      first = .points(Int.random(in: 0...height.millipoints / 1000, using: &generator.numbers))
    }
  }

  /// The fragments of a case; nothing if something in it is taller than its region, which must then be true.
  private func fragments(of sample: Case, seed: UInt64) throws -> [Fragment]? {
    do {
      return try Layouter.toy.fragments(
        of: sample.box, width: width, height: sample.height, first: sample.first)
    } catch {
      switch error.fact {
      case .tooTall(let what, let needed, let available): #expect(needed > available, "seed \(seed), \(what)")
      case .tooWide(_, let needed, let available): #expect(needed > available, "seed \(seed)")
      default: Issue.record("seed \(seed): \(error.fact.message)")
      }
      return nil
    }
  }

  @Test func conservation() throws { for seed in Self.seeds { try conservation(of: seed) } }

  private func conservation(of seed: UInt64) throws {
    let sample = Case(seed: seed)
    guard let fragments = try fragments(of: sample, seed: seed) else { return }
    var texts: [Int32: String] = [:]
    var blocks: [Int32] = []
    for item in fragments.flatMap(\.items.meaningful) {
      if case .text(let run) = item { texts[run.origin.node, default: ""] += run.run.text }
      if case .symbol(let symbol) = item { blocks.append(symbol.origin.node) }
    }
    #expect(blocks.sorted() == sample.generator.blocks.sorted(), "seed \(seed)")
    for (node, text) in sample.generator.texts {
      let expected = text.filter { $0 != "\n" }
      #expect(texts[node, default: ""] == expected, "seed \(seed), node \(node)")
    }
  }

  @Test func fit() throws { for seed in Self.seeds { try fit(of: seed) } }

  private func fit(of seed: UInt64) throws {
    let sample = Case(seed: seed)
    guard let fragments = try fragments(of: sample, seed: seed) else { return }
    for (index, fragment) in fragments.enumerated() {
      let offered = index == 0 ? sample.first : sample.height
      #expect(fragment.size.height <= offered, "seed \(seed), fragment \(index)")
      for item in fragment.items {
        guard case .text(let run) = item else { continue }
        #expect(
          run.baseline.y >= .zero && run.baseline.y <= fragment.size.height, "seed \(seed), fragment \(index)"
        )
      }
      #expect(fragment.items.areBalanced, "seed \(seed), fragment \(index)")
    }
  }

  @Test func progress() throws { for seed in Self.seeds { try progress(of: seed) } }

  private func progress(of seed: UInt64) throws {
    let sample = Case(seed: seed)
    guard let fragments = try fragments(of: sample, seed: seed) else { return }
    #expect(fragments.count < 1000, "seed \(seed)")
  }

  @Test func purity() throws { for seed in Self.seeds { try purity(of: seed) } }

  private func purity(of seed: UInt64) throws {
    let sample = Case(seed: seed)
    let layouter = Layouter.toy
    let region = Region(width: width, height: sample.first, full: sample.height)
    let first = Result { try layouter.place(sample.box, in: region) }
    let again = Result { try layouter.place(sample.box, in: region) }
    #expect("\(first.dump)" == "\(again.dump)", "seed \(seed)")
  }

  @Test func sums() throws { for seed in Self.seeds { try sums(of: seed) } }

  private func sums(of seed: UInt64) throws {
    var generator = BoxGenerator(seed: seed)
    let table = generator.table()
    let height = Length.points(Int.random(in: 80...300, using: &generator.numbers))
    guard let fragments = try? Layouter.toy.fragments(of: .table(table), width: width, height: height) else {
      return
    }
    var carried = ExactDecimal(coefficient: 0, scale: 2)
    var lastRow = 0
    for rows in fragments.compactMap(\.rows) {
      #expect(rows.broughtForward[0].coefficient == carried.coefficient, "seed \(seed)")
      if let shown = rows.rows {
        #expect(shown.lowerBound == lastRow + 1, "seed \(seed)")
        lastRow = shown.upperBound
      }
      carried = try #require(carried.adding(rows.pageTotals[0]))
    }
    let rows = (table.rows as? ArrayRows)?.rows ?? []
    let total = ExactDecimal.sum(of: rows.map { $0.contributions[0] }) ?? .zero
    #expect(carried.coefficient == total.coefficient, "seed \(seed)")
    #expect(lastRow == rows.count { $0.isCounted }, "seed \(seed)")
  }

  @Test func lateValuesMoveNothing() throws {
    for seed in Self.seeds.prefix(60) { try lateValuesMoveNothing(of: seed) }
  }

  private func lateValuesMoveNothing(of seed: UInt64) throws {
    var generator = BoxGenerator(seed: seed)
    let late = Paragraph(.late([.text("of "), .pageCount], ten))
    let flow = Box.stack(Stack([generator.box(depth: 3), .paragraph(late), generator.box(depth: 3)]))
    let master = PageMaster(
      width: .points(140), height: .points(300), margins: Insets(all: .points(10)),
      footer: .fixed(.paragraph(late)))
    guard let pages = try? pages(of: Document(masters: PageMasters(following: master), flow: flow)) else {
      return
    }
    for page in pages where page.isWaiting {
      let few = try page.resolved(pageCount: 7, typesetter: ToyTypesetter())
      let many = try page.resolved(pageCount: 123_456, typesetter: ToyTypesetter())
      #expect(few.items.count == many.items.count, "seed \(seed)")
      for (a, b) in zip(few.items, many.items) where "\(a.place)" != "\(b.place)" {
        Issue.record("seed \(seed): \(a.place) and \(b.place)")
      }
    }
  }
}

extension [Item] {
  /// Without artifacts.
  var meaningful: [Item] {
    var depth = 0
    var hidden: Int?
    return filter { item in
      switch item {
      case .open(let group):
        depth += 1
        if hidden == nil, group.role.isArtifact { hidden = depth }
      case .close:
        if hidden == depth { hidden = nil }
        depth -= 1
      case .text, .path, .image, .symbol, .late, .watermark:
        break
      }
      return hidden == nil
    }
  }

  var areBalanced: Bool {
    var depth = 0
    for item in self {
      if case .open = item { depth += 1 }
      if case .close = item { depth -= 1 }
      if depth < 0 { return false }
    }
    return depth == 0
  }
}

extension Item {
  /// Where it stands and what it is.
  var place: String {
    switch self {
    case .open(let group): "open \(group.role) \(group.origin.node)"
    case .close: "close"
    case .text(let run): "\(run.run.text.prefix(3)) at \(run.baseline)"
    case .path(let path): "path \(path.path.steps) at \(path.position)"
    case .image(let image): "image \(image.frame)"
    case .symbol(let symbol): "symbol \(symbol.frame)"
    case .late(let text): "late \(text.frame)"
    case .watermark(let watermark): "watermark \(watermark.middle)"
    }
  }
}

extension Result<Placement, any Error> {
  var dump: String {
    switch self {
    case .success(.whole(let fragment)): "whole \(fragment.size) \(fragment.items.map(\.place))"
    case .success(.part(let fragment, _)): "part \(fragment.size) \(fragment.items.map(\.place))"
    case .success(.nothing(let shortfall)): "nothing \(shortfall)"
    case .failure(let error): "\(error)"
    }
  }
}
