import ArgumentParser
import FacturaPrinting
import FacturaTill

struct PrintersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "printers", abstract: CommandPhrase.printersAbstract.text(in: .ofProcess))

  @OptionGroup var till: TillOptions

  func run() throws {
    let settings = Settings(till, environment: Surroundings.ofProcess)
    let printers: [Printer]
    do { printers = try PrinterShelf().printers() } catch { throw TillStop(error).told(settings).code }
    let words = settings.words
    if settings.isJSON {
      for printer in printers { Terminal.print(JSON(printer).line) }
      return
    }
    if printers.isEmpty { return Terminal.print(words(TroublePhrase.noPrinters), to: .standardError) }
    let width = printers.map(\.name.columns).max() ?? 0
    for printer in printers {
      let mark = printer.isDefault ? "*" : " "
      let description = printer.description.asOneLine.harmless
      let line =
        "\(mark) \(printer.name.harmless.filling(width))  \(words.said(of: printer).filling(30))  \(description)"
      Terminal.print(line.trimmedAtEnd)
    }
  }
}

extension String {
  var trimmedAtEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension JSON {
  init(_ printer: Printer) {
    let state: String =
      switch printer.state {
      case .idle: "idle"
      case .printing: "printing"
      case .stopped: "stopped"
      }
    let capabilities = printer.capabilities
    self = .object([
      ("name", .text(printer.name)), ("description", .text(printer.description)), ("uri", .text(printer.uri)),
      ("state", .text(state)), ("reasons", .list(printer.reasons.map { .text($0.stem.keyword) })),
      ("message", .text(printer.message)), ("accepts", .bool(printer.acceptsJobs)),
      ("default", .bool(printer.isDefault)), ("media", .text(ifAny: capabilities.defaultMedia?.name)),
      ("sides", .list(capabilities.sides.map { .text($0.rawValue) })),
    ])
  }
}
