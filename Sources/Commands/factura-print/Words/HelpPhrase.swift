/// What `--help` says of each argument.
enum HelpPhrase: Phrasing {
  case key, printer, copies, option, yes, receipt, largePrint, summary, masked, pages, sides, eco, from
  case dryRun, idempotency, reason, wait, profile, font, missingGlyphs
  case archive, clerk, place, till, json, language
  case verify, paper, since, until, limit, journalKey, job, cameOut, didNotComeOut

  var texts: (spanish: String, english: String) {
    switch self {
    case .key:
      (
        "Cuenta, teléfono, e-NCF, número, cliente o nombre de la factura, o el texto de su código QR; «-» lo lee de la entrada estándar.",
        "Account, phone, e-NCF, number, customer or name of the bill, or the text of its QR code; “-” reads it from standard input."
      )
    case .printer:
      (
        "Impresora: una cola de CUPS, ipp://…, tcp://host:9100 o file:salida.pdf. [FACTURA_PRINTER; con --receipt, antes FACTURA_RECEIPT_PRINTER]",
        "Printer: a CUPS queue, ipp://…, tcp://host:9100 or file:out.pdf. [FACTURA_PRINTER; with --receipt, FACTURA_RECEIPT_PRINTER first]"
      )
    case .copies: ("Cuántas: el original y sus copias.", "How many: the original and its copies.")
    case .option:
      (
        "Opción de impresión: media=NOMBRE o sides=LADOS.", "Printing option: media=NAME or sides=SIDES."
      )
    case .yes: ("Imprime sin preguntar.", "Prints without asking.")
    case .receipt:
      (
        "Un recibo en rollo, en vez de la factura. [FACTURA_RECEIPT]",
        "A receipt on a roll instead of the bill. [FACTURA_RECEIPT]"
      )
    case .largePrint: ("En letra grande.", "In large print.")
    case .summary:
      (
        "Solo el resumen, sin los detalles; o todo, aunque --eco pida el resumen.",
        "Only the summary, without the details; or all of it, though --eco would take the summary."
      )
    case .masked: ("Con los datos personales omitidos.", "With personal data left out.")
    case .pages: ("Solo estas páginas: 2, 1-3, 4-.", "Only these pages: 2, 1-3, 4-.")
    case .sides: ("Lados del papel: one, long o short.", "Sides of the paper: one, long or short.")
    case .eco: ("Ahorra papel donde se pueda. [FACTURA_ECO]", "Saves paper where it can. [FACTURA_ECO]")
    case .from:
      (
        "Imprime este archivo (JSON, e-CF, UBL o CII) aunque no esté en el archivo de facturas; «-» lo lee de la entrada estándar.",
        "Prints this file (JSON, e-CF, UBL or CII), though it is not in the archive; “-” reads it from standard input."
      )
    case .dryRun: ("Muestra qué se imprimiría, y nada más.", "Shows what would be printed, and no more.")
    case .idempotency:
      (
        "Clave del pedido: con la misma nunca se imprime dos veces.",
        "Key of the request: with the same one nothing is ever printed twice."
      )
    case .reason: ("Por qué se imprime otra vez.", "Why it is printed again.")
    case .wait:
      (
        "Segundos que se espera a la impresora; 0 no espera. [FACTURA_WAIT]",
        "Seconds to wait for the printer; 0 waits for nothing. [FACTURA_WAIT]"
      )
    case .profile:
      (
        "Modelo de la impresora de recibos. [FACTURA_RECEIPT_PROFILE]",
        "Model of the receipt printer. [FACTURA_RECEIPT_PROFILE]"
      )
    case .font:
      (
        "Tipo de letra (TrueType u OpenType) para los caracteres que los de siempre no tienen; se puede repetir. [FACTURA_FONTS, con «:» entre varios]",
        "Font (TrueType or OpenType) for characters that the usual ones lack; may be repeated. [FACTURA_FONTS, with “:” between several]"
      )
    case .missingGlyphs:
      (
        "Un carácter que ningún tipo de letra tiene: fail no imprime, replace pone una marca en su lugar. [FACTURA_MISSING_GLYPHS]",
        "A character that no font has: fail does not print, replace puts a mark in its place. [FACTURA_MISSING_GLYPHS]"
      )
    case .archive:
      ("Archivo de facturas y diario. [FACTURA_ARCHIVE]", "File of bills and journal. [FACTURA_ARCHIVE]")
    case .clerk:
      (
        "Quién atiende; por defecto, el usuario del sistema. [FACTURA_CLERK]",
        "Who serves; by default the system's user. [FACTURA_CLERK]"
      )
    case .place:
      ("Lugar: oficina o punto de pago. [FACTURA_PLACE]", "Place: office or payment point. [FACTURA_PLACE]")
    case .till: ("Caja. [FACTURA_TILL]", "Till. [FACTURA_TILL]")
    case .json: ("Un objeto JSON por trabajo.", "One JSON object per job.")
    case .language: ("Idioma: es o en. [FACTURA_LANG, LANG]", "Language: es or en. [FACTURA_LANG, LANG]")
    case .verify:
      (
        "Revisa la cadena: líneas cambiadas, borradas o movidas.",
        "Checks the chain: lines changed, missing or moved."
      )
    case .paper: ("Hojas impresas y ahorradas.", "Sheets printed and saved.")
    case .since:
      ("Las líneas, o hojas, desde este día: 2026-05-01.", "Lines, or sheets, from this day: 2026-05-01.")
    case .until: ("Hasta este día, con él.", "To this day, and with it.")
    case .limit: ("Cuántas de las últimas; 20 sin esto.", "How many of the last; 20 without this.")
    case .journalKey:
      (
        "Código de verificación de un papel, trabajo o línea: solo sus líneas.",
        "Verification code of a paper, job or line: only its lines."
      )
    case .cameOut: ("Esta línea en duda sí salió.", "This line in doubt did come out.")
    case .didNotComeOut: ("Esta línea en duda no salió.", "This line in doubt did not come out.")
    case .job:
      (
        "Línea del diario, trabajo de la impresora o código de verificación del papel.",
        "Line of the journal, printer's job or verification code of the paper."
      )
    }
  }
}
