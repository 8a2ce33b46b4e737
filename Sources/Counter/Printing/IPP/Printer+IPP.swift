extension Printer {
  /// What is asked of every printer.
  static let attributes = [
    "printer-name", "printer-info", "printer-location", "printer-make-and-model", "printer-uri-supported",
    "printer-state", "printer-state-reasons", "printer-state-message", "printer-is-accepting-jobs",
    "media-supported", "media-ready", "media-default", "sides-supported", "sides-default", "copies-supported",
  ]

  /// - Parameter name: how it is asked for, if that isn't its name.
  init(_ group: IPPGroup, named name: String? = nil, uri: String? = nil, isDefault: Bool) {
    let name = name ?? group.text("printer-name") ?? ""
    self.name = name
    description = ["printer-info", "printer-location", "printer-make-and-model"]
      .compactMap(group.text).filter { !$0.isEmpty && $0 != name }.joined(separator: ", ")
    self.uri = uri ?? group.text("printer-uri-supported") ?? ""
    state =
      switch group.number("printer-state") {
      case 4: .printing
      case 5: .stopped
      default: .idle
      }
    reasons = group.printerReasons
    message = group.text("printer-state-message") ?? ""
    acceptsJobs = group.flag("printer-is-accepting-jobs") ?? true
    self.isDefault = isDefault
    capabilities = PrinterCapabilities(group)
  }
}

extension PrinterCapabilities {
  init(_ group: IPPGroup) {
    self.init()
    media = group.texts("media-supported").map(Media.init)
    readyMedia = group.texts("media-ready").map(Media.init)
    defaultMedia = group.text("media-default").map(Media.init)
    sides = group.texts("sides-supported").compactMap(Sides.init)
    defaultSides = group.text("sides-default").flatMap(Sides.init)
    maximumCopies = group.most("copies-supported")
  }
}

extension IPPGroup {
  /// Why a printer doesn't print, or soon won't; a stopped one says at least that.
  var printerReasons: [PrinterReason] {
    let reasons = texts("printer-state-reasons").compactMap(PrinterReason.init)
    let isStopped = number("printer-state") == 5
    return isStopped && !reasons.contains(where: \.stopsPrinting)
      ? reasons + [PrinterReason(.paused)] : reasons
  }
}
