/// What is said of the journal.
enum JournalPhrase: Phrasing {
  case sound, faulty, period, jobs, sheetsPrinted, sheetsSaved, sheetsUnconfirmed
  case intent, submitted, result, resolved
  case changed, moved, unreadable, wrongKey, notOpen, wronglyOpen, missingLine, missingLines, wrongEnd,
    wrongLast,
    faultyHint
  case openToOthers, openToOthersHint

  var texts: (spanish: String, english: String) {
    switch self {
    case .sound:
      ("El diario está íntegro: {1} {1:línea|líneas}.", "The journal is sound: {1} {1:line|lines}.")
    case .faulty: ("El diario tiene {1} {1:falla|fallas}.", "The journal has {1} {1:fault|faults}.")
    case .period: ("Del {1} al {2}:", "From {1} to {2}:")
    case .jobs: ("{1} {1:trabajo|trabajos}", "{1} {1:job|jobs}")
    case .sheetsPrinted: ("{1} {1:hoja impresa|hojas impresas}", "{1} {1:sheet|sheets} printed")
    case .sheetsSaved: ("{1} {1:hoja ahorrada|hojas ahorradas}", "{1} {1:sheet|sheets} saved")
    case .sheetsUnconfirmed:
      ("{1} {1:hoja|hojas} sin confirmar", "{1} {1:sheet|sheets} not confirmed")
    case .intent: ("orden", "order")
    case .submitted: ("enviada", "sent")
    case .result: ("resultado", "result")
    case .resolved: ("aclarada", "settled")
    case .changed:
      (
        "La línea {1} fue cambiada: su texto tiene otro sello.",
        "Line {1} was changed: its text has another hash."
      )
    case .moved: ("La línea {1} no sigue a la anterior.", "Line {1} does not follow the line before it.")
    case .unreadable: ("La línea {1} no se puede leer.", "Line {1} can't be read.")
    case .wrongKey:
      (
        "La clave de la línea {1} no está guardada como ella dice.",
        "The key of line {1} isn't kept as it says."
      )
    case .notOpen:
      (
        "La línea {1} no tiene resultado, pero no está entre los trabajos abiertos.",
        "Line {1} has no result, but isn't kept among the open jobs."
      )
    case .wronglyOpen:
      (
        "La línea {1} está entre los trabajos abiertos, pero no hay allí ninguno abierto.",
        "Line {1} is kept among the open jobs, but no job there is open."
      )
    case .missingLine: ("Falta la línea {1}.", "Line {1} is missing.")
    case .missingLines: ("Faltan las líneas {1} a {2}.", "Lines {1} to {2} are missing.")
    case .wrongEnd:
      (
        "El diario termina con la línea {1}, pero la última escrita fue la {2}.",
        "The journal ends with line {1}, but line {2} was written last."
      )
    case .wrongLast:
      (
        "La última línea del diario no es la que se escribió de última.",
        "The journal's last line isn't the one that was written last."
      )
    case .faultyHint:
      (
        "Compárelo con una copia del archivo; docs/archive.md dice cómo.",
        "Compare with a copy of the archive; docs/archive.md says how."
      )
    case .openToOthers:
      (
        "Otros además de su dueño pueden usar el archivo de facturas «{1}»: su modo es {2}.",
        "Others than its owner may use the archive of bills “{1}”: its mode is {2}."
      )
    case .openToOthersHint:
      ("Con «chmod 600 {1}» queda solo para su dueño.", "“chmod 600 {1}” keeps it to its owner.")
    }
  }
}
