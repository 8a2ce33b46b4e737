import ArgumentParser
import FacturaDiagnostics
import Glibc

@main
struct FacturaPrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "factura-print",
    abstract: CommandPhrase.abstract.text(in: .ofProcess),
    version: "0.1.0",
    subcommands: [
      PrintCommand.self, PrintersCommand.self, JobsCommand.self, JournalCommand.self, ReprintCommand.self,
    ],
    defaultSubcommand: PrintCommand.self,
  )

  /// The other command that a word without a bill may stand for.
  static func nearestCommand(to word: String) -> String? {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }.filter { $0 != "print" }
    return Nearest.name(to: word, among: names)
  }

  /// Usage errors end with 2, as the table in `--help` says, not with the parser's own 64, and are said in the clerk's
  /// language.
  static func main() {
    // Who closes our output doesn't end a job that is on its way.
    signal(SIGPIPE, SIG_IGN)
    if HelpText.isWanted(CommandLine.arguments) {
      let help = helpMessage(for: PrintCommand.self)
      Terminal.print(HelpText.translated(help, to: .ofProcess))
      ExitStatus.printed.exit()
    }
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      switch exitCode(for: error) {
      case .validationFailure:
        let words = Words(speech: .ofProcess)
        Terminal.print(UsageMistake(error, CommandLine.arguments).text(words), to: .standardError)
        ExitStatus.usage.exit()
      case .success:
        Terminal.print(HelpText.translated(fullMessage(for: error), to: .ofProcess))
        ExitStatus.printed.exit()
      default: exit(withError: error)
      }
    }
  }
}

/// What the command is, and what it says of its words.
enum CommandPhrase: Phrasing {
  case abstract, printAbstract, printDiscussion, printersAbstract, jobsAbstract, jobsDiscussion, jobsDoubtHint
  case journalAbstract, reprintAbstract, reprintDiscussion

  var texts: (spanish: String, english: String) {
    switch self {
    case .abstract:
      (
        "Busca una factura y la pone en papel, una vez y con constancia.",
        "Finds a bill and puts it on paper, once, with a trace."
      )
    case .printAbstract:
      ("Busca una factura y la imprime.", "Finds a bill and prints it.")
    case .printersAbstract:
      ("Impresoras y su estado; * es la de siempre.", "Printers and their state; * is the default one.")
    case .jobsAbstract:
      ("Trabajos recientes, y los que quedaron en duda.", "Recent jobs, and those in doubt.")
    case .jobsDiscussion:
      (
        "En duda está lo que se envió, o quizá no, cuando se fue la luz o el programa: mire el papel y dígaselo al diario.",
        "In doubt is what was sent, or perhaps not, when power or program went: look at the paper and tell the journal."
      )
    case .jobsDoubtHint:
      (
        "Mire el papel y diga: factura-print jobs --came-out {1}, o --did-not-come-out {1}",
        "Look at the paper and say: factura-print jobs --came-out {1}, or --did-not-come-out {1}"
      )
    case .journalAbstract:
      ("El diario de lo impreso.", "The journal of what was printed.")
    case .reprintAbstract:
      ("Imprime otra vez lo que ya se imprimió.", "Prints again what was printed before.")
    case .reprintDiscussion:
      (
        "El papel lleva REIMPRESIÓN y su número, y el diario, el motivo (--reason).",
        "The paper is marked as a reprint with its number, and the journal keeps the reason (--reason)."
      )
    case .printDiscussion:
      (
        """
        Sin argumentos, en una terminal, abre la pantalla de caja. Otras órdenes:
          factura-print printers          impresoras y su estado
          factura-print jobs              trabajos recientes y dudosos
          factura-print journal           el diario (--verify, --paper)
          factura-print reprint TRABAJO   imprime otra vez, marcada como REIMPRESIÓN

        Ejemplos:
          factura-print 8095550123
          factura-print E310000000012 -d laser -n 2 --yes
          factura-print E310000000012 --summary --dry-run
          factura-print --from factura.json -d file:salida.pdf
        """,
        """
        Without arguments, on a terminal, it opens the till's screen. Other commands:
          factura-print printers      printers and their state
          factura-print jobs          recent jobs, and those in doubt
          factura-print journal       the journal (--verify, --paper)
          factura-print reprint JOB   prints again, marked as a reprint

        Examples:
          factura-print 8095550123
          factura-print E310000000012 -d laser -n 2 --yes
          factura-print E310000000012 --summary --dry-run
          factura-print --from bill.json -d file:out.pdf
        """
      )
    }
  }
}
