import Factura
package import FacturaPrinting

extension PrintChoices {
  /// What the paper doesn't show isn't in the invoice that is laid out.
  var options: RenderOptions {
    // No file but the archive ever holds a bill.
    var options = RenderOptions(missingGlyphs: missingGlyphs, temporaryFolder: nil)
    options.privacy = isMasked ? .masked : isSummary == true ? .summary : .full
    return options
  }

  /// As somebody chose, or as the printer does by itself: one that was set up for both sides goes on saving paper.
  func printedSides(on printer: Printer) -> PrintedSides {
    sides?.printed ?? ownSides(of: printer).printed
  }

  /// What a printer does with documents where nobody chooses; rows of dots have no back.
  fileprivate func ownSides(of printer: Printer) -> Sides {
    let capabilities = printer.capabilities
    guard let own = capabilities.defaultSides, !isDots(on: printer) else { return .one }
    return capabilities.sides.isEmpty || capabilities.sides.contains(own) ? own : .one
  }
}

extension Offer {
  /// With what was chosen to save paper.
  var options: RenderOptions {
    var options = choices.options
    (options.privacy, options.saving) = (paper.asked.way.profile, paper.asked.way.saving)
    return options
  }

  /// What the printer is told: the sides that were counted, so that its own habit can't make others of them. Nothing for
  /// rows of dots, of which nobody chose any.
  package var sides: Sides? {
    if let chosen = choices.sides { return chosen }
    if choices.isDots(on: printer) { return nil }
    let own = choices.ownSides(of: printer)
    return paper.asked.way.sides == .one ? .one : own.printed == .two ? own : .twoLongEdge
  }

  /// Whether the sides are what the printer does by itself: nobody chose them, nor does saving paper.
  package var hasOwnSides: Bool {
    choices.sides == nil && paper.asked.way.sides == choices.ownSides(of: printer).printed
  }
}

extension Sides {
  fileprivate var printed: PrintedSides { self == .one ? .one : .two }
}
