/// What stands on the till's screen.
enum DeskPhrase: Phrasing {
  case title, till
  case askKey, askHint, searching, recent, doubtsWaiting
  case severalFound, manyFound, moreBelow
  case account, phone, issued, total, due, noName
  case masked, sheets, sheetsAndSummary, pagesOf, printedBefore, willBe
  case saves, savedBySummary, savedByTwoSides, savedByPullUp
  case rowSummary, rowReceipt, rowLargePrint, rowCopies, rowSides, rowPrinter
  case letterSummary, letterReceipt, letterLargePrint, letterCopies, letterSides, letterPrinter
  case choosePrinter, noPrinterYet
  case yes, no, letterYes, letterNo, sidesDefault, sidesOne, sidesTwo
  case askReason, reasonSpoilt, reasonLost, reasonExtra, reasonOther
  case drawing, recorded, submitted, waiting, printing, standing
  case doubtTitle, doubtAsk, doubtQueue
  case footAsk, footMend, footLeave, footChoose, footShow, footReprint, footReason, footPrinting, footSettle,
    counting,
    pagesOfCopies

  var texts: (spanish: String, english: String) {
    switch self {
    case .title: ("Factura", "Factura")
    case .till: ("caja {1}", "till {1}")
    case .askKey: ("Cuenta, teléfono o e-NCF", "Account, phone or e-NCF")
    case .askHint:
      ("Escanee el código, o escriba y pulse Enter.", "Scan the code, or type and press Enter.")
    case .searching: ("Buscando…", "Searching…")
    case .recent: ("Últimas de esta caja", "Last at this till")
    case .doubtsWaiting:
      (
        "{1} {1:trabajo quedó|trabajos quedaron} en duda: pulse Tab y dígale al diario si {1:salió|salieron}.",
        "{1} {1:job is|jobs are} in doubt: press Tab and tell the journal whether {1:it|they} came out."
      )
    case .severalFound: ("{1} facturas con «{2}»: ¿cuál?", "{1} bills with “{2}”: which one?")
    case .manyFound:
      (
        "{1} facturas o más con «{2}»: elija, o dé más de la clave",
        "{1} bills or more with “{2}”: choose, or give more of the key"
      )
    case .moreBelow: ("{1} de {2}", "{1} of {2}")
    case .account: ("cuenta {1}", "account {1}")
    case .phone: ("tel. {1}", "phone {1}")
    case .issued: ("del {1}", "of {1}")
    case .total: ("Total", "Total")
    case .due: ("vence {1}", "due {1}")
    case .noName: ("(sin nombre)", "(no name)")
    case .masked: ("sin datos personales", "without personal data")
    case .sheets: ("{1} {1:hoja|hojas}", "{1} {1:sheet|sheets}")
    case .sheetsAndSummary:
      ("{1} {1:hoja|hojas}; con resumen, {2}", "{1} {1:sheet|sheets}; as a summary, {2}")
    case .saves: ("Ahorra {1} {1:hoja|hojas}: {2}", "Saves {1} {1:sheet|sheets}: {2}")
    case .savedBySummary: ("resumen", "summary")
    case .savedByTwoSides: ("por los dos lados", "both sides")
    case .savedByPullUp: ("última página recogida", "short last page pulled up")
    case .pagesOf: ("{1} {1:página|páginas}", "{1} {1:page|pages}")
    case .pagesOfCopies:
      ("{2} copias de {1} {1:página|páginas}", "{2} copies of {1} {1:page|pages}")
    case .printedBefore:
      ("Ya se imprimió: {1}, {2}", "Printed before: {1}, {2}")
    case .willBe: ("Esta será {1}.", "This will be {1}.")
    case .rowSummary: ("Resumen", "Summary")
    case .rowReceipt: ("Recibo", "Receipt")
    case .rowLargePrint: ("Letra grande", "Large print")
    case .rowCopies: ("Copias", "Copies")
    case .rowSides: ("Lados", "Sides")
    case .rowPrinter: ("Impresora", "Printer")
    case .letterSummary: ("R", "S")
    case .letterReceipt: ("T", "R")
    case .letterLargePrint: ("G", "L")
    case .letterCopies: ("C", "C")
    case .letterSides: ("L", "D")
    case .letterPrinter: ("I", "P")
    case .choosePrinter:
      (
        "Ninguna impresora es la de siempre: elija una con I.",
        "No printer is the default one: choose one with P."
      )
    case .noPrinterYet: ("(elija una)", "(choose one)")
    case .yes: ("sí", "yes")
    case .no: ("no", "no")
    case .letterYes: ("S", "Y")
    case .letterNo: ("N", "N")
    case .sidesDefault: ("{1}, como la impresora", "{1}, as the printer does")
    case .sidesOne: ("uno", "one")
    case .sidesTwo: ("dos", "two")
    case .askReason: ("¿Por qué se imprime otra vez?", "Why is it printed again?")
    case .reasonSpoilt: ("Salió mal", "It came out badly")
    case .reasonLost: ("El cliente la perdió", "The customer lost it")
    case .reasonExtra: ("El cliente pide otra", "The customer wants another")
    case .reasonOther: ("o escriba otro motivo:", "or type another reason:")
    case .drawing: ("Preparando {1}…", "Preparing {1}…")
    case .recorded: ("Enviando a {1}…", "Sending to {1}…")
    case .submitted: ("Enviada a {1}, trabajo {2}…", "Sent to {1}, job {2}…")
    case .waiting: ("En cola de {1}…", "In the queue of {1}…")
    case .printing: ("Imprimiendo en {1}…", "Printing on {1}…")
    case .standing: ("{1} está parada: {2}", "{1} stands still: {2}")
    case .doubtTitle: ("En duda: no se sabe si salió", "In doubt: nobody knows whether it came out")
    case .doubtAsk:
      (
        "Mire la bandeja. ¿Salió completa? S sí · N no. Si no salió, imprímala de nuevo.",
        "Look at the tray. Did all of it come out? Y yes · N no. If it did not, print it again."
      )
    case .doubtQueue: ("La cola dice: {1}", "The queue says: {1}")
    case .footAsk: ("Enter buscar", "Enter search")
    case .footMend: ("↑ corregir la clave", "↑ mend the key")
    case .footLeave: ("Esc salir", "Esc leave")
    case .footChoose:
      ("↑↓ o número · Enter abrir · Esc volver", "↑↓ or number · Enter open · Esc back")
    case .footShow:
      ("Enter IMPRIMIR · letra o ↑↓←→ cambiar · Esc volver", "Enter PRINT · letter or ↑↓←→ change · Esc back")
    case .footReprint:
      (
        "Enter REIMPRIMIR · letra o ↑↓←→ cambiar · Esc volver",
        "Enter PRINT AGAIN · letter or ↑↓←→ change · Esc back"
      )
    case .footReason:
      ("1–3, o escriba y Enter: imprime · Esc volver", "1–3, or type and Enter: prints · Esc back")
    case .footPrinting:
      (
        "Esc no esperar más (el trabajo sigue) · Ctrl-X cancelarlo",
        "Esc stop waiting (the job goes on) · Ctrl-X cancel it"
      )
    case .footSettle: ("S · N · ↑↓ otra · Esc después", "Y · N · ↑↓ another · Esc later")
    case .counting: ("contando…", "counting…")
    }
  }
}
