import Factura
import FacturaPrinting

extension PrintChoices {
  /// What the paper doesn't show isn't in the invoice that is laid out.
  var options: RenderOptions {
    var options = RenderOptions()
    options.privacy = isMasked ? .masked : isSummary ? .summary : .full
    options.saving = isEco ? .pullUp : .none
    return options
  }

  var printedSides: PrintedSides {
    sides == .twoLongEdge || sides == .twoShortEdge ? .two : .one
  }
}
