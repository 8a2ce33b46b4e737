import ArgumentParser

@main
struct FacturaPrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "factura-print",
    abstract: CommandPhrase.abstract.text(in: .ofProcess),
    version: "0.1.0",
    subcommands: [PrintCommand.self],
    defaultSubcommand: PrintCommand.self,
  )

  /// Usage errors end with 2, as the table in `--help` says, not with the parser's own 64, and are said in the clerk's
  /// language.
  static func main() {
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
  case abstract, printAbstract, printDiscussion

  var texts: (spanish: String, english: String) {
    switch self {
    case .abstract:
      (
        "Busca una factura y la pone en papel, una vez y con constancia.",
        "Finds a bill and puts it on paper, once, with a trace."
      )
    case .printAbstract:
      ("Busca una factura y la imprime.", "Finds a bill and prints it.")
    case .printDiscussion:
      (
        """
        Sin argumentos, en una terminal, abre la pantalla de caja. Otras órdenes:
          factura-print printers          impresoras y su estado
          factura-print jobs              trabajos recientes, y los que quedaron en duda
          factura-print journal           el diario; --verify lo revisa, --paper cuenta las hojas
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
          factura-print journal       the journal; --verify checks it, --paper counts sheets
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
