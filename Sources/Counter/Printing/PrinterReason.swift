/// Why a printer doesn't print, or soon won't (RFC 8011, 5.4.12).
package struct PrinterReason: Hashable, Sendable {
  package enum Stem: Hashable, Sendable {
    case mediaEmpty, mediaNeeded, mediaLow, mediaJam
    case coverOpen, trayMissing, outputFull
    case tonerEmpty, tonerLow, wasteFull, partWorn
    /// It doesn't answer: off, unplugged, or gone from the network.
    case offline
    /// It is being reached, or busy with somebody else's job.
    case connecting
    /// The queue or the printer was stopped by somebody.
    case paused
    /// The job is held back by its owner or by the queue.
    case held
    /// The queue lacks a program that it needs for the document.
    case filterMissing
    case other(String)

    /// As IPP calls it, without its severity: `media-needed`.
    package var keyword: String {
      switch self {
      case .mediaEmpty: "media-empty"
      case .mediaNeeded: "media-needed"
      case .mediaLow: "media-low"
      case .mediaJam: "media-jam"
      case .coverOpen: "cover-open"
      case .trayMissing: "input-tray-missing"
      case .outputFull: "output-area-full"
      case .tonerEmpty: "toner-empty"
      case .tonerLow: "toner-low"
      case .wasteFull: "marker-waste-full"
      case .partWorn: "opc-near-eol"
      case .offline: "offline"
      case .connecting: "connecting-to-device"
      case .paused: "paused"
      case .held: "job-hold-until-specified"
      case .filterMissing: "cups-missing-filter"
      case .other(let word): word
      }
    }
  }

  package enum Severity: String, Hashable, Sendable, Comparable {
    case report, warning, error

    package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

    private var rank: Int {
      switch self {
      case .report: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  package let stem: Stem
  package let severity: Severity

  package init(_ stem: Stem, _ severity: Severity = .error) {
    self.stem = stem
    self.severity = severity
  }

  /// The reason that IPP writes so: `media-empty-error`. A word without a severity is an error (RFC 8011, 5.4.12).
  /// Nothing for `none`.
  package init?(keyword: String) {
    guard keyword != "none", !keyword.isEmpty else { return nil }
    let severities: [Severity] = [.report, .warning, .error]
    let severity = severities.first { keyword.hasSuffix("-\($0.rawValue)") }
    let stem = severity.map { String(keyword.dropLast($0.rawValue.utf8.count + 1)) } ?? keyword
    self.init(Self.stems[stem] ?? .other(stem), severity ?? .error)
  }

  /// Its printer forgot a job that it had, because it was switched off. CUPS keeps that in mind for good.
  static let forgotten = PrinterReason(.other("cups-ipp-missing-job-history"))

  /// Whether a job that waits or prints can't go on. Severities alone don't tell: printers call an empty tray a warning
  /// while they wait for paper, and another one's empty tray too. Paper that is waited for is `mediaNeeded`.
  package var stopsPrinting: Bool {
    switch stem {
    case .mediaNeeded, .mediaJam, .coverOpen, .offline, .paused, .filterMissing: severity > .report
    case .mediaEmpty, .trayMissing, .outputFull, .tonerEmpty, .wasteFull: severity == .error
    case .mediaLow, .tonerLow, .partWorn, .connecting, .held, .other: false
    }
  }

  private static let stems: [String: Stem] = [
    "media-empty": .mediaEmpty, "media-needed": .mediaNeeded, "media-low": .mediaLow, "media-jam": .mediaJam,
    "cover-open": .coverOpen, "door-open": .coverOpen, "interlock-open": .coverOpen,
    "input-tray-missing": .trayMissing, "output-tray-missing": .trayMissing,
    "output-area-full": .outputFull,
    "toner-empty": .tonerEmpty, "marker-supply-empty": .tonerEmpty, "developer-empty": .tonerEmpty,
    "toner-low": .tonerLow, "marker-supply-low": .tonerLow, "developer-low": .tonerLow,
    "marker-waste-full": .wasteFull, "opc-life-over": .partWorn, "opc-near-eol": .partWorn,
    "offline": .offline, "shutdown": .offline, "timed-out": .offline,
    "connecting-to-device": .connecting,
    "paused": .paused, "moving-to-paused": .paused, "hold-new-jobs": .paused,
    "job-hold-until-specified": .held,
    "cups-missing-filter": .filterMissing,
  ]
}
