import ArgumentParser
import FacturaDiagnostics

/// What a till sets once, by options or environment.
struct TillOptions: ParsableArguments {
  @Option(help: .said(.archive, .file))
  var archive: String?

  @Option(help: .said(.clerk, .name))
  var clerk: String?

  @Option(help: .said(.place, .name))
  var place: String?

  @Option(help: .said(.till, .name))
  var till: String?

  @Flag(help: .said(.json))
  var json = false

  @Option(name: .customLong("lang"), help: .said(.language, .language))
  var language: String?

  /// What follows an option is never passed over silently.
  func validate() throws {
    guard let language, Speech(tag: language) == nil else { return }
    throw ValidationError(
      UsagePhrase.invalidValue.text(in: .ofProcess, [language.shortened.harmless, "--lang"]))
  }
}

/// How a bill is put on paper.
struct PaperOptions: ParsableArguments {
  @Option(name: [.customShort("d"), .long], help: .said(.printer, .printer))
  var printer: String?

  @Option(name: [.customShort("n"), .long], help: .said(.copies, .number))
  var copies: Int?

  @Option(name: [.customShort("o"), .customLong("option")], help: .said(.option, .option))
  var options: [String] = []

  @Flag(name: [.customShort("y"), .long], help: .said(.yes))
  var yes = false

  @Flag(help: .said(.receipt))
  var receipt = false

  @Flag(help: .said(.largePrint))
  var largePrint = false

  @Flag(inversion: .prefixedNo, help: .said(.summary))
  var summary: Bool?

  @Flag(help: .said(.masked))
  var masked = false

  @Option(help: .said(.pages, .pages))
  var pages: String?

  @Option(help: .said(.sides, .sides))
  var sides: String?

  @Flag(help: .said(.eco))
  var eco = false

  @Option(help: .said(.profile, .model))
  var profile: String?

  @Option(name: .customLong("font"), help: .said(.font, .file))
  var fonts: [String] = []

  @Option(help: .said(.missingGlyphs, .action))
  var missingGlyphs: String?

  @Option(help: .said(.reason, .text))
  var reason: String?

  @Option(name: .customLong("key"), help: .said(.idempotency, .text))
  var idempotencyKey: String?

  @Option(help: .said(.wait, .seconds))
  var wait: Int?

  @Flag(help: .said(.dryRun))
  var dryRun = false
}
