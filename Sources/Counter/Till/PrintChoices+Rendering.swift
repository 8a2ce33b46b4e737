import Factura
import FacturaPrinting

extension PrintChoices {
  /// What the paper doesn't show isn't in the invoice that is laid out.
  func invoice(of bill: Bill) -> Invoice {
    let invoice = bill.file.invoice

    return invoice
  }

  var options: RenderOptions { RenderOptions() }

  var printedSides: PrintedSides {
    sides == .twoLongEdge || sides == .twoShortEdge ? .two : .one
  }
}
