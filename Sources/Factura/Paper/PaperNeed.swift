public import FacturaInvoices

/// What paper one way of printing a document takes.
public struct PaperNeed: Hashable, Sendable {
  public var profile: PrivacyProfile
  public var saving: PaperSaving
  public var sides: PrintedSides
  /// Of one copy.
  public var pages: Int
  /// Of all copies.
  public var sheets: Int
}

/// The ways of printing one document, with their paper: `3 hojas; con resumen, 1`.
public struct PaperPlan: Hashable, Sendable {
  /// As it was asked for.
  public let asked: PaperNeed
  /// All others, those that keep everything first.
  public let others: [PaperNeed]

  /// The way that takes fewest sheets without leaving anything out; the one that was asked for, if none takes fewer.
  public var thrifty: PaperNeed {
    ([asked] + others.filter { $0.profile == asked.profile }).min { $0.sheets < $1.sheets } ?? asked
  }

  /// The same where the summary will do.
  public var summary: PaperNeed? {
    others.filter { $0.profile == .summary }.min { $0.sheets < $1.sheets }
  }
}

extension Renderer {
  /// How many pages a rendering would have. Lays it out and draws nothing; nothing is compared with the invoice.
  ///
  /// - Throws: as `render` does, but for what comes of drawing and comparing.
  public func pageCount(
    of invoice: Invoice, with layout: Layout, options: RenderOptions = RenderOptions(),
  ) throws(FacturaError) -> Int {
    var options = options
    options.reconciliation = .off
    return try run(invoice, layout, options) { job, _ throws(RenderingFailure) in
      try job.layOut { _ in }
    }.pageCount
  }

  /// What paper the document takes: as asked for, on both sides, pulled up, and as a summary.
  ///
  /// - Parameter twoSided: whether the printer turns the paper.
  /// - Throws: as `pageCount` does.
  public func paper(
    for invoice: Invoice, with layout: Layout, copies: Int = 1, on sides: PrintedSides = .one,
    twoSided: Bool = true, options: RenderOptions = RenderOptions(),
  ) throws(FacturaError) -> PaperPlan {
    var needs: [PaperNeed] = []
    var profiles = [options.privacy]
    if options.privacy == .full { profiles.append(.summary) }
    for profile in profiles {
      for saving in PaperSaving.allCases where saving == .none || layout.declaresThrift(on: options.paper) {
        var options = options
        (options.privacy, options.saving) = (profile, saving)
        let pages = try pageCount(of: invoice, with: layout, options: options)
        for sides in PrintedSides.allCases where sides == .one || twoSided {
          needs.append(
            PaperNeed(
              profile: profile, saving: saving, sides: sides, pages: pages,
              sheets: max(0, copies) * sides.sheets(forPages: pages)))
        }
      }
    }
    let asked = needs.first { need in
      need.profile == options.privacy && need.saving == options.saving && need.sides == sides
    }
    return PaperPlan(asked: asked ?? needs[0], others: needs.filter { $0 != asked })
  }
}
