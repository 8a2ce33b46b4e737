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

  var printedSides: PrintedSides {
    sides == .twoLongEdge || sides == .twoShortEdge ? .two : .one
  }
}

extension Offer {
  /// With what was chosen to save paper.
  var options: RenderOptions {
    var options = choices.options
    (options.privacy, options.saving) = (paper.asked.way.profile, paper.asked.way.saving)
    return options
  }

  /// What the printer is told; nothing for its own habit.
  package var sides: Sides? { choices.sides ?? (paper.asked.way.sides == .two ? .twoLongEdge : nil) }
}
