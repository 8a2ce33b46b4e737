/// The ways of printing one document, with their paper: `3 hojas; con resumen, 1`.
public struct PaperPlan: Hashable, Sendable {
  /// As it was asked for.
  public let asked: PaperNeed
  /// If nobody saved paper: all that may be shown, on one side of each sheet.
  public let plain: PaperNeed
  /// Other ways that were counted, those that keep everything first.
  public let others: [PaperNeed]
  /// From how many sheets of a copy on the layout lets the summary be taken instead; nothing for never.
  public let summaryLimit: Int?

  /// - Parameter plain: nothing if it takes what `asked` takes.
  public init(asked: PaperNeed, plain: PaperNeed? = nil, others: [PaperNeed] = [], summaryLimit: Int? = nil) {
    self.asked = asked
    self.plain = plain ?? PaperNeed(PaperWay(asked.way.profile), pages: asked.pages, copies: asked.copies)
    self.others = others
    self.summaryLimit = summaryLimit
  }

  /// The way that takes fewest sheets without leaving anything out; the one that was asked for, if none takes fewer.
  public var thrifty: PaperNeed {
    ([asked] + others.filter { $0.way.profile == asked.way.profile }).min { $0.sheets < $1.sheets } ?? asked
  }

  /// The same where the summary will do.
  public var summary: PaperNeed? {
    others.filter { $0.way.profile == .summary }.min { $0.sheets < $1.sheets }
  }

  /// What is taken where paper is to be saved and nobody chooses: the thrifty way; or the summary, where the layout
  /// declares that so many sheets are too many and the summary takes fewer.
  public var eco: PaperNeed {
    guard let summaryLimit, let summary, thrifty.sheetsPerCopy >= summaryLimit,
      summary.sheets < thrifty.sheets
    else { return thrifty }
    return summary
  }

  /// Sheets that `asked` takes less than if nobody saved paper.
  public var saved: Int { max(0, plain.sheets - asked.sheets) }

  /// The same plan with another way asked for.
  public func choosing(_ need: PaperNeed) -> PaperPlan {
    PaperPlan(
      asked: need, plain: plain, others: ([asked] + others).filter { $0 != need }, summaryLimit: summaryLimit)
  }
}
