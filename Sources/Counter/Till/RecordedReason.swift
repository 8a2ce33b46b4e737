package import FacturaPrinting

/// Why a job ended as it did, as the lines of the journal say it: the same words at every till, whatever its clerk reads.
package enum RecordedReason: Sendable, Equatable {
  /// A port or a file has all bytes, and nobody says more.
  case delivered
  case stopped([PrinterReason])
  case notDrawn
  /// Another till printed the bill between the question and the answer.
  case printedMeanwhile
  /// Somebody looked at the paper.
  case seen(by: String)
  /// A printer's or a program's own words.
  case words(String)

  private static let stopped = "stopped: "
  private static let seen = "seen by "

  package init(_ text: String) {
    switch text {
    case "delivered": self = .delivered
    case "not drawn": self = .notDrawn
    case "printed meanwhile": self = .printedMeanwhile
    case _ where text.hasPrefix(Self.stopped):
      let reasons = text.dropFirst(Self.stopped.count).split(separator: ", ")
      self = .stopped(reasons.compactMap { PrinterReason(keyword: String($0)) })
    case _ where text.hasPrefix(Self.seen): self = .seen(by: String(text.dropFirst(Self.seen.count)))
    default: self = .words(text)
    }
  }

  package var text: String {
    switch self {
    case .delivered: "delivered"
    case .stopped(let reasons): Self.stopped + reasons.map(\.stem.keyword).joined(separator: ", ")
    case .notDrawn: "not drawn"
    case .printedMeanwhile: "printed meanwhile"
    case .seen(let clerk): Self.seen + clerk
    case .words(let words): words
    }
  }
}
