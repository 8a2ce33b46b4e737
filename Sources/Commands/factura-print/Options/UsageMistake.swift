import ArgumentParser
import FacturaDiagnostics

/// A command that was typed wrongly, and what was probably meant.
struct UsageMistake {
  private let message: String
  private let unknown: String?
  private let known: [String]

  /// - Parameter arguments: the call, the program's own name first.
  init(_ error: any Error, _ arguments: [String]) {
    message = FacturaPrintCommand.message(for: error)
    known = Self.options
    let words = arguments.dropFirst().prefix { $0 != "--" }
    let options = words.map { String($0.prefix { $0 != "=" }) }.filter { $0.hasPrefix("--") }
    unknown = options.first { [known] in !known.contains($0) }
  }

  /// All that `--help` of any command names.
  private static var options: [String] {
    let pages = ([FacturaPrintCommand.self] + FacturaPrintCommand.configuration.subcommands).map {
      FacturaPrintCommand.helpMessage(for: $0, columns: 1000)
    }
    let words = pages.joined(separator: "\n").split {
      " \n,[]/".contains($0)
    }
    var names: [String] = ["--help", "--version"]
    for word in words where word.hasPrefix("--") && word.count > 2 && !names.contains(String(word)) {
      names.append(String(word))
    }
    return names
  }

  func text(_ words: Words) -> String {
    [said(words), words(UsagePhrase.seeHelp)].joined(separator: "\n  ")
  }

  private func said(_ words: Words) -> String {
    let quoted = message.split(separator: "'", omittingEmptySubsequences: false)
    let name = quoted.count > 1 ? String(quoted[1]).harmless : ""
    if let unknown {
      let nearest = Nearest.name(to: unknown, among: known)
      let first = words(UsagePhrase.unknownOption, unknown.shortened.harmless)
      return nearest.map { first + "\n  " + words(UsagePhrase.didYouMean, $0) } ?? first
    }
    if message.hasPrefix("Missing value") { return words(UsagePhrase.missingValue, name) }
    if message.contains("is invalid for"), quoted.count > 3 {
      return words(UsagePhrase.invalidValue, name.shortened, String(quoted[3]))
    }
    if message.contains("nexpected argument") { return words(UsagePhrase.unexpected, name.shortened) }
    if message.hasPrefix("Missing expected argument") { return words(UsagePhrase.missingArgument, name) }
    if message.hasPrefix("Unknown option") { return words(UsagePhrase.unknownOption, name.shortened) }
    if message.contains("does not take any value") { return words(UsagePhrase.noValue, name) }
    // What `validate` says is in the clerk's language already; the parser's own words aren't.
    guard message.contains("'") else { return message }
    return words(UsagePhrase.misspelt) + "\n  " + words(TroublePhrase.forSupervisor, message.harmless)
  }
}

enum UsagePhrase: Phrasing {
  case unknownOption, didYouMean, missingValue, invalidValue, unexpected, missingArgument, noValue, misspelt,
    seeHelp
  case notInRange, badPages, badSides, badOption, badMissingGlyphs, nothingToDo, notTogether, keyForSeveral,
    badDay
  case reversedDays
  case sayYes, askPrint, askNumber, notPrinted, neitherYesNorNo, notInList

  var texts: (spanish: String, english: String) {
    switch self {
    case .unknownOption: ("No hay una opción «{1}».", "There is no option “{1}”.")
    case .didYouMean: ("¿Quiso decir «{1}»?", "Did you mean “{1}”?")
    case .missingValue: ("A «{1}» le falta su valor.", "“{1}” lacks its value.")
    case .invalidValue: ("«{1}» no sirve para «{2}».", "“{1}” is no value for “{2}”.")
    case .unexpected: ("«{1}» sobra.", "“{1}” is one too many.")
    case .missingArgument: ("Falta «{1}».", "“{1}” is missing.")
    case .noValue: ("«{1}» no lleva valor.", "“{1}” takes no value.")
    case .misspelt: ("La orden está mal escrita.", "The command is misspelt.")
    case .seeHelp: ("factura-print --help lo explica.", "factura-print --help explains it.")
    case .notInRange: ("{1} va de {2} a {3}, no {4}.", "{1} is from {2} to {3}, not {4}.")
    case .badPages:
      ("«{1}» no son páginas: escriba 2, 1-3 o 4-.", "“{1}” are no pages: write 2, 1-3 or 4-.")
    case .badSides:
      ("«{1}» no son lados: escriba one, long o short.", "“{1}” are no sides: write one, long or short.")
    case .badOption:
      (
        "No hay una opción de impresión «{1}»: hay media=NOMBRE y sides=LADOS.",
        "There is no printing option “{1}”: there are media=NAME and sides=SIDES."
      )
    case .badMissingGlyphs:
      (
        "«{1}» no sirve para «--missing-glyphs»: escriba fail o replace.",
        "“{1}” is no value for “--missing-glyphs”: write fail or replace."
      )
    case .nothingToDo:
      (
        "Falta la clave: cuenta, teléfono o e-NCF. La pantalla de caja necesita una terminal.",
        "The key is missing: account, phone or e-NCF. The till's screen needs a terminal."
      )
    case .notTogether: ("{1} y {2} no van juntos.", "{1} and {2} can't be had together.")
    case .keyForSeveral:
      (
        "--key es de un solo trabajo: con «-» cada uno necesitaría la suya.",
        "--key is for one job: with “-” each would need its own."
      )
    case .sayYes:
      ("Para imprimir sin que nadie pregunte, diga --yes.", "To print without being asked, say --yes.")
    case .askPrint: ("¿Imprimir? [S/n]", "Print it? [Y/n]")
    case .askNumber: ("¿Cuál? [número, o Enter para ninguna]", "Which one? [number, or Enter for none]")
    case .neitherYesNorNo:
      ("«{1}» no es sí ni no: escriba S o N.", "“{1}” is neither yes nor no: write Y or N.")
    case .notInList:
      (
        "«{1}» no está en la lista: escriba un número de 1 a {2}.",
        "“{1}” is not in the list: write a number from 1 to {2}."
      )
    case .reversedDays:
      (
        "El período está al revés: el {1} viene después del {2}.",
        "The period is reversed: {1} comes after {2}."
      )
    case .notPrinted: ("No se imprimió nada.", "Nothing was printed.")
    case .badDay: ("«{1}» no es un día: escriba 2026-05-01.", "“{1}” is no day: write 2026-05-01.")
    }
  }
}
