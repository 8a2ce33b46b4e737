import ArgumentParser
import Glibc

extension Speech {
  /// The language of this call: help texts are made before options are read.
  static let ofProcess = Speech(
    option: option(among: CommandLine.arguments), environment: Surroundings.ofProcess)

  /// What follows the last `--lang`, wherever it stands before `--`.
  static func option(among arguments: [String]) -> String? {
    var found: String?
    for (index, word) in arguments.enumerated() {
      if word == "--" { break }
      if word.hasPrefix("--lang=") { found = String(word.dropFirst(7)) }
      if word == "--lang", arguments.indices.contains(index + 1) { found = arguments[index + 1] }
    }
    return found
  }
}

/// The environment, read once: everything below gets it as a value.
enum Surroundings {
  static let ofProcess: [String: String] = {
    var variables: [String: String] = [:]
    var place = environ
    while let entry = place.pointee {
      let parts = String(cString: entry).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
      place += 1
    }
    return variables
  }()
}

extension ArgumentHelp {
  static func said(_ phrase: HelpPhrase, _ valueName: ValuePhrase? = nil) -> ArgumentHelp {
    let speech = Speech.ofProcess
    return ArgumentHelp(
      stringLiteral: phrase.text(in: speech)
    ).naming(valueName?.text(in: speech))
  }

  private func naming(_ name: String?) -> ArgumentHelp {
    var help = self
    if let name { help.valueName = name }
    return help
  }
}

/// Names of what options take.
enum ValuePhrase: Phrasing {
  case key, printer, number, option, pages, sides, file, text, seconds, model, name, language, day, job,
    action

  var texts: (spanish: String, english: String) {
    switch self {
    case .key: ("clave", "key")
    case .printer: ("impresora", "printer")
    case .number: ("número", "number")
    case .option: ("opción", "option")
    case .pages: ("páginas", "pages")
    case .sides: ("lados", "sides")
    case .file: ("archivo", "file")
    case .text: ("texto", "text")
    case .seconds: ("segundos", "seconds")
    case .model: ("modelo", "model")
    case .name: ("nombre", "name")
    case .language: ("idioma", "language")
    case .day: ("día", "day")
    case .job: ("trabajo", "job")
    case .action: ("acción", "action")
    }
  }
}
