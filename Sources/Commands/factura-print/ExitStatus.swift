import ArgumentParser
import Glibc

/// One exit code for each way a job ends; the same table stands in `--help`.
enum ExitStatus: Int32, CaseIterable, Sendable {
  case printed = 0
  case internalError = 1
  case usage = 2
  case notFound = 3
  case ambiguous = 4
  case notAllowed = 5
  case dataInvalid = 6
  case layoutFailed = 7
  case differs = 8
  case printerUnavailable = 9
  case queued = 10
  case partlyPrinted = 11
  case journalNotWritable = 12
  case alreadyPrinted = 13

  func exit() -> Never {
    Glibc.exit(rawValue)
  }

  var code: ExitCode { ExitCode(rawValue) }

  /// Ends the command, unless all went well.
  func throwIfFailed() throws {
    if self != .printed { throw code }
  }

  static func help(in speech: Speech) -> String {
    let rows = allCases.map { status in
      "  \("\(status.rawValue)".aligned(right: 2))  \(ExitPhrase(status).text(in: speech))"
    }
    return ([ExitPhrase.title.text(in: speech)] + rows).joined(separator: "\n")
  }
}

/// What an exit code means.
enum ExitPhrase: Phrasing {
  case title, printed, internalError, usage, notFound, ambiguous, notAllowed, dataInvalid, layoutFailed,
    differs
  case printerUnavailable, queued, partlyPrinted, journalNotWritable, alreadyPrinted

  init(_ status: ExitStatus) {
    self =
      switch status {
      case .printed: .printed
      case .internalError: .internalError
      case .usage: .usage
      case .notFound: .notFound
      case .ambiguous: .ambiguous
      case .notAllowed: .notAllowed
      case .dataInvalid: .dataInvalid
      case .layoutFailed: .layoutFailed
      case .differs: .differs
      case .printerUnavailable: .printerUnavailable
      case .queued: .queued
      case .partlyPrinted: .partlyPrinted
      case .journalNotWritable: .journalNotWritable
      case .alreadyPrinted: .alreadyPrinted
      }
  }

  var texts: (spanish: String, english: String) {
    switch self {
    case .title: ("Códigos de salida:", "Exit codes:")
    case .printed: ("impresa y confirmada, o hecho", "printed and confirmed, or done")
    case .internalError:
      (
        "error interno, o el diario tiene fallas (--verify)",
        "internal error, or the journal has faults (--verify)"
      )
    case .usage: ("la orden está mal escrita", "usage: the command is misspelt")
    case .notFound: ("no hay tal factura, archivo o trabajo", "there is no such bill, file or job")
    case .ambiguous: ("hay varias facturas: ninguna se adivina", "several bills match: none is guessed")
    case .notAllowed:
      (
        "no permitido: falta el motivo de una reimpresión, o el permiso",
        "not allowed: a reprint without a reason, or no permission"
      )
    case .dataInvalid: ("los datos de la factura están mal", "the bill's data are invalid")
    case .layoutFailed: ("la factura no cabe en su diseño", "the bill can't be laid out")
    case .differs: ("papel y factura no dicen lo mismo", "paper and bill differ")
    case .printerUnavailable: ("la impresora no está disponible", "the printer is unavailable")
    case .queued: ("enviada, pero sin confirmar", "queued, not confirmed")
    case .partlyPrinted: ("impresa en parte", "partly printed")
    case .journalNotWritable:
      ("no se puede escribir el diario: no se imprime", "the journal can't be written: nothing is printed")
    case .alreadyPrinted: ("ya se imprimió con esta clave", "already printed with this key")
    }
  }
}
