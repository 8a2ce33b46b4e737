/// What went wrong, and what to do.
enum TroublePhrase: Phrasing {
  case nothingFound, nothingFoundHint, nearestCommand, several, many, severalHint
  case noArchive, noArchiveNamed, noArchiveHint, archiveBusy, archiveUnusable, archiveUnwritable,
    callSupervisor, forSupervisor
  case billInvalid, billLayout, billDiffers, billMissing, billArgument, outputFailed
  case noLargePrint, noSuchPages, badProfile, badFont
  case noPrinter, noDefaultPrinter, noPrinters, thereAre, didYouMean
  case noScheduler, noSchedulerHint, printerUnreachable, printerNotAccepting, printerBusy, printerLacksPaper,
    printerLacksSides
  case printerCopies, printerNoCopies, printerType, printerForbids, printerRefuses, printerAddress,
    printerFile,
    printerKnowsNoJob, printerKeepsJob, printerTakesNothing, otherPrinter
  case unsure, unsureHint, openDoubts
  case reasonNeeded, reasonHint, journal, unrecorded, lookAtPaper, alreadyPrinted, alreadyPrintedHint
  case noSuchJob, noSuchJobHint, severalJobs, severalJobsHint, printedFromFile, printedFromFileHint
  case notInDoubt, notInDoubtHint, journalUnreadable

  var texts: (spanish: String, english: String) {
    switch self {
    case .nothingFound: ("No hay ninguna factura con «{1}».", "There is no bill with “{1}”.")
    case .nothingFoundHint:
      (
        "Sirven la cuenta, el teléfono, el e-NCF, el número, el cliente, su nombre o el código QR; también su comienzo.",
        "Account, phone, e-NCF, number, customer, name or QR code will do, and so will its beginning."
      )
    case .nearestCommand: ("¿Quiso decir «factura-print {1}»?", "Did you mean “factura-print {1}”?")
    case .several: ("Hay {1} facturas con «{2}».", "There are {1} bills with “{2}”.")
    case .many: ("Hay {1} facturas o más con «{2}».", "There are {1} bills or more with “{2}”.")
    case .severalHint:
      ("Dé el e-NCF de la que quiere.", "Give the e-NCF of the one you want.")
    case .noArchive: ("El archivo de facturas no está.", "The archive of bills is not there.")
    case .noArchiveNamed:
      ("Nadie dijo dónde está el archivo de facturas.", "Nobody said where the archive of bills is.")
    case .noArchiveHint:
      (
        "Dígalo con --archive o FACTURA_ARCHIVE; «factura archive add» hace uno.",
        "Say it with --archive or FACTURA_ARCHIVE; “factura archive add” makes one."
      )
    case .archiveBusy:
      ("El archivo de facturas está ocupado. Intente otra vez.", "The archive of bills is busy. Try again.")
    case .archiveUnusable:
      ("El archivo de facturas no se puede leer.", "The archive of bills can't be read.")
    case .archiveUnwritable:
      (
        "El archivo de facturas no se puede escribir, ni su diario: no se imprime nada.",
        "The archive of bills can't be written, nor its journal: nothing is printed."
      )
    case .callSupervisor: ("Llame al supervisor.", "Call the supervisor.")
    case .forSupervisor: ("Para el supervisor: {1}", "For the supervisor: {1}")
    case .billInvalid: ("Los datos de la factura están mal.", "The bill's data are invalid.")
    case .billLayout: ("La factura no se puede componer.", "The bill can't be laid out.")
    case .billDiffers:
      (
        "El papel no diría lo mismo que la factura: no se imprime.",
        "The paper would not say what the bill says: it is not printed."
      )
    case .billMissing: ("El archivo no está.", "The file is not there.")
    case .billArgument: ("Eso no se puede hacer con esta factura.", "That can't be done with this bill.")
    case .outputFailed: ("No se pudo escribir el resultado.", "The result could not be written.")
    case .noLargePrint:
      ("Esta factura no tiene letra grande.", "This bill has no large print.")
    case .badProfile:
      ("El modelo de la impresora de recibos no sirve.", "The receipt printer's model can't be used.")
    case .badFont:
      ("Un tipo de letra que se pidió no sirve.", "A font that was asked for can't be used.")
    case .noSuchPages:
      ("No hay páginas {1}: la factura tiene {2}.", "There are no pages {1}: the bill has {2}.")
    case .noPrinter: ("No hay una impresora «{1}».", "There is no printer “{1}”.")
    case .noDefaultPrinter:
      (
        "Ninguna impresora es la de siempre: dígala con -d o FACTURA_PRINTER.",
        "No printer is the default one: say it with -d or FACTURA_PRINTER."
      )
    case .noPrinters: ("No hay impresoras.", "There are no printers.")
    case .thereAre: ("Hay: {1}.", "There are: {1}.")
    case .didYouMean: ("¿Quiso decir «{1}»?", "Did you mean “{1}”?")
    case .noScheduler:
      (
        "El sistema de impresión (CUPS) no responde en {1}.",
        "The print system (CUPS) does not answer at {1}."
      )
    case .noSchedulerHint:
      (
        "Llame al supervisor, o diga la dirección de una impresora sin cola: -d ipp://…",
        "Call the supervisor, or say the address of a printer without a queue: -d ipp://…"
      )
    case .printerUnreachable:
      (
        "{1} no responde. Vea si está encendida y conectada.",
        "{1} does not answer. See whether it is on and connected."
      )
    case .printerNotAccepting: ("{1} no acepta trabajos.", "{1} takes no jobs.")
    case .printerBusy: ("{1} está ocupada con otro trabajo.", "{1} is busy with another job.")
    case .printerLacksPaper: ("{1} no tiene papel «{2}».", "{1} has no paper “{2}”.")
    case .printerLacksSides: ("{1} no imprime por ambos lados.", "{1} does not print on both sides.")
    case .printerCopies: ("{1} hace a lo sumo {2} copias.", "{1} makes at most {2} copies.")
    case .printerType: ("{1} no imprime este tipo de documento.", "{1} does not print this kind of document.")
    case .printerForbids: ("{1} no lo permite.", "{1} does not allow it.")
    case .printerRefuses: ("{1} lo rechaza.", "{1} refuses.")
    case .printerAddress:
      ("«{1}» no es una dirección de impresora.", "“{1}” is no printer's address.")
    case .printerFile: ("No se puede escribir en «{1}».", "“{1}” can't be written to.")
    case .printerNoCopies: ("No se pueden imprimir {1} copias.", "{1} copies can't be printed.")
    case .printerKnowsNoJob: ("{1} no sabe de un trabajo {2}.", "{1} knows no job {2}.")
    case .printerKeepsJob:
      ("El trabajo {2} de {1} ya no se puede cancelar.", "Job {2} of {1} can no longer be cancelled.")
    case .printerTakesNothing: ("{1} no recibe el documento.", "{1} does not take the document.")
    case .otherPrinter: ("No salió nada. Elija otra impresora.", "Nothing came out. Choose another printer.")
    case .unsure:
      (
        "La conexión con {1} se cortó: no se sabe si salió.",
        "The connection to {1} broke: nobody knows whether it came out."
      )
    case .unsureHint:
      (
        "Mire la bandeja antes de imprimir otra vez. Línea {1} del diario.",
        "Look at the tray before you print again. Line {1} of the journal."
      )
    case .openDoubts:
      (
        "En duda {1:la línea|las líneas} {2} del diario: mire la bandeja, y «factura-print jobs» dice qué hacer.",
        "In doubt: {1:line|lines} {2} of the journal. Look at the tray; “factura-print jobs” says what to do."
      )
    case .reasonNeeded:
      ("Ya se imprimió: {1}, {2}.", "It was printed before: {1}, {2}.")
    case .reasonHint:
      (
        "Para imprimirla otra vez, diga por qué: --reason MOTIVO.",
        "To print it again, say why: --reason TEXT."
      )
    case .journal:
      (
        "El diario no se puede escribir: no se imprime nada.",
        "The journal can't be written: nothing is printed."
      )
    case .unrecorded:
      (
        "Se envió, pero el diario no pudo anotarlo: la línea {1} queda en duda.",
        "It was sent, but the journal could not write it down: line {1} is in doubt."
      )
    case .lookAtPaper:
      ("Mire la bandeja y llame al supervisor.", "Look at the tray and call the supervisor.")
    case .alreadyPrinted:
      ("Ya se imprimió con esta clave.", "It was printed with this key already.")
    case .alreadyPrintedHint:
      ("Línea {1} del diario: {2}, {3}.", "Line {1} of the journal: {2}, {3}.")
    case .noSuchJob: ("El diario no tiene un trabajo «{1}».", "The journal has no job “{1}”.")
    case .noSuchJobHint:
      (
        "factura-print journal muestra las líneas con sus códigos.",
        "factura-print journal shows the lines with their codes."
      )
    case .severalJobs: ("Hay {1} trabajos que se llaman «{2}».", "There are {1} jobs called “{2}”.")
    case .severalJobsHint:
      (
        "Un número puede ser de línea o de impresora: dé el código del papel.",
        "A number may be a line's or a printer's: give the code that is on the paper."
      )
    case .printedFromFile:
      (
        "El trabajo «{1}» se imprimió de un archivo suelto, que no se guardó.",
        "Job “{1}” was printed from a file of its own, which was not kept."
      )
    case .printedFromFileHint:
      ("Imprímalo con --from ARCHIVO --reason MOTIVO.", "Print it with --from FILE --reason TEXT.")
    case .notInDoubt: ("La línea {1} no está en duda.", "Line {1} is not in doubt.")
    case .notInDoubtHint:
      ("factura-print jobs dice cuáles lo están.", "factura-print jobs says which ones are.")
    case .journalUnreadable: ("El diario no se puede leer.", "The journal can't be read.")
    }
  }
}
