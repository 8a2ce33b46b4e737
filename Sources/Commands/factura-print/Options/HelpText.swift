import ArgumentParser

/// The parser's own words in the clerk's language.
enum HelpText {
  /// Whether somebody asks what the command does without a word, which is to print.
  static func isWanted(_ arguments: [String]) -> Bool {
    let words = arguments.dropFirst().prefix { $0 != "--" }
    let names = FacturaPrintCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard !names.contains(where: { words.first == $0 }) else { return false }
    return words.contains("--help") || words.contains("-h")
  }

  static func translated(_ text: String, to speech: Speech) -> String {
    // What is called `print` here is what happens without a word.
    let text = text.replacing("factura-print print ", with: "factura-print ")
    guard speech == .spanish else { return text }
    return titles.reduce(text) { $0.replacing($1.english, with: $1.spanish) }
  }

  private static let titles: [(english: String, spanish: String)] = [
    ("OVERVIEW: ", ""), ("USAGE: ", "USO: "), ("ARGUMENTS:", "ARGUMENTOS:"), ("OPTIONS:", "OPCIONES:"),
    ("SUBCOMMANDS:", "ÓRDENES:"), ("<options>", "<opciones>"), ("<subcommand>", "<orden>"),
    ("Show the version.", "Muestra la versión."), ("Show help information.", "Muestra esta ayuda."),
  ]
}
