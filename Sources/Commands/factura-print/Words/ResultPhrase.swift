/// What came of a print, and why a printer stands still.
enum ResultPhrase: Phrasing {
  case printed, sent, waits, stands, partly, cancelled, gone, onPrinter
  case lookAtPaper, goesOn, code, byWhom, atTill
  case mediaNeeded, mediaLow, mediaJam, coverOpen, trayMissing, outputFull, tonerEmpty, tonerLow, wasteFull
  case partWorn, offline, connecting, paused, held, filterMissing, other
  case stateIdle, statePrinting, stateStopped, stateRejecting
  case endingPrinted, endingStopped, endingCancelled, endingGone, endingQueued, endingPartly, endingRefused
  case endingUnsure
  case reasonDelivered, reasonNotDrawn, reasonPrintedMeanwhile, reasonSeen

  var texts: (spanish: String, english: String) {
    switch self {
    case .printed: ("Impresa: {1}, {2}", "Printed: {1}, {2}")
    case .sent:
      (
        "Enviada a {1}, que no confirma. Mire el papel.",
        "Sent to {1}, which does not confirm. Look at the paper."
      )
    case .waits: ("En cola de {1}: todavía no sale.", "In the queue of {1}: it is not out yet.")
    case .stands: ("{1} está parada: {2}", "{1} stands still: {2}")
    case .partly:
      ("{1} dejó el trabajo a medias.", "{1} gave the job up halfway.")
    case .cancelled: ("El trabajo se canceló.", "The job was cancelled.")
    case .gone:
      (
        "{1} ya no sabe del trabajo: nadie puede decir si salió.",
        "{1} knows the job no more: nobody can say whether it came out."
      )
    case .onPrinter: ("en {1}", "on {1}")
    case .lookAtPaper:
      ("Mire la bandeja antes de imprimir otra vez.", "Look at the tray before you print again.")
    case .goesOn:
      (
        "El trabajo sigue por sí solo: no lo envíe otra vez.",
        "The job goes on by itself: do not send it again."
      )
    case .code: ("verificación {1}", "verification {1}")
    case .byWhom: ("por {1}", "by {1}")
    case .atTill: ("caja {1}", "till {1}")
    case .mediaNeeded: ("sin papel. Ponga papel", "out of paper. Put paper in")
    case .mediaLow: ("queda poco papel", "little paper is left")
    case .mediaJam: ("papel atascado. Sáquelo", "paper jam. Take the paper out")
    case .coverOpen: ("está abierta. Ciérrela", "it is open. Close it")
    case .trayMissing: ("falta una bandeja. Póngala", "a tray is missing. Put it in")
    case .outputFull: ("la salida está llena. Vacíela", "the output is full. Empty it")
    case .tonerEmpty: ("sin tóner. Cambie el cartucho", "out of toner. Change the cartridge")
    case .tonerLow: ("queda poco tóner", "little toner is left")
    case .wasteFull: ("el depósito de tóner usado está lleno", "the waste toner box is full")
    case .partWorn: ("una pieza está gastada", "a part is worn")
    case .offline:
      (
        "no responde. Vea si está encendida y conectada",
        "it does not answer. See whether it is on and connected"
      )
    case .connecting: ("conectando", "connecting")
    case .paused: ("en pausa. Llame al supervisor", "paused. Call the supervisor")
    case .held: ("el trabajo está retenido", "the job is held")
    case .filterMissing:
      ("le falta un programa. Llame al supervisor", "it lacks a program. Call the supervisor")
    case .other: ("{1}", "{1}")
    case .stateIdle: ("lista", "ready")
    case .statePrinting: ("imprimiendo", "printing")
    case .stateStopped: ("parada", "stopped")
    case .stateRejecting: ("no acepta trabajos", "takes no jobs")
    case .endingPrinted: ("impresa", "printed")
    case .endingStopped: ("parada", "stopped")
    case .endingCancelled: ("cancelada", "cancelled")
    case .endingGone: ("perdida", "gone")
    case .endingQueued: ("sin confirmar", "not confirmed")
    case .endingPartly: ("en parte", "partly")
    case .endingRefused: ("rechazada", "refused")
    case .endingUnsure: ("EN DUDA", "IN DOUBT")
    case .reasonDelivered: ("entregada; la impresora no confirma", "delivered; the printer does not confirm")
    case .reasonNotDrawn: ("no se pudo dibujar", "it could not be drawn")
    case .reasonPrintedMeanwhile:
      ("otra caja la imprimió entretanto", "another till printed it meanwhile")
    case .reasonSeen: ("lo vio {1}", "seen by {1}")
    }
  }
}
