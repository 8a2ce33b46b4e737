import Factura
import FacturaDiagnostics
import FacturaPrinting
import FacturaTill

/// What paper options and environment ask for, checked.
struct PaperWish: Sendable {
  var choices = PrintChoices()
  var printers: UsualPrinters
  /// Paths of font files besides the built-in ones.
  var fonts: [String]
  var isSure: Bool
  var isDry: Bool
  var order: PrintOrder

  /// A mistake in the clerk's language.
  struct Mistake: Error {
    let text: String
  }

  static let mostSeconds = 86_400

  init(_ options: PaperOptions, environment: [String: String], words: Words) throws(Mistake) {
    func isSet(_ name: String) -> Bool { !["", "0", "no"].contains(environment[name] ?? "") }
    func text(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    isSure = options.yes
    isDry = options.dryRun
    let rivals = [
      ("--receipt", options.receipt, "--large-print", options.largePrint),
      ("--summary", options.summary == true, "--masked", options.masked),
    ]
    if let both = rivals.first(where: { $0.1 && $0.3 }) {
      throw Mistake(text: words(UsagePhrase.notTogether, both.0, both.2))
    }
    choices.form =
      options.largePrint ? .largePrint : options.receipt || isSet("FACTURA_RECEIPT") ? .receipt : .bill
    choices.isSummary = options.summary
    choices.isMasked = options.masked
    choices.profile = options.profile ?? text("FACTURA_RECEIPT_PROFILE")
    fonts =
      options.fonts.isEmpty
      ? (text("FACTURA_FONTS") ?? "").split(separator: ":").map(String.init) : options.fonts
    choices.missingGlyphs =
      try Self.missingGlyphs(options.missingGlyphs ?? text("FACTURA_MISSING_GLYPHS"), words)
    choices.isEco = options.eco || isSet("FACTURA_ECO")
    let usual = options.printer ?? text("FACTURA_PRINTER")
    printers = UsualPrinters(
      bills: usual, receipts: options.printer ?? text("FACTURA_RECEIPT_PRINTER") ?? usual)
    let wait = try Self.number(
      options.wait.map(String.init) ?? text("FACTURA_WAIT"), "--wait", 0...Self.mostSeconds, words)
    order = PrintOrder(
      reason: (options.reason ?? "").asOneLine, key: options.idempotencyKey, patience: .seconds(wait ?? 120))
    choices.copies =
      try Self.number(options.copies.map(String.init), "--copies", 1...PrintChoices.mostCopies, words) ?? 1
    choices.pages = try options.pages.map { (text) throws(Mistake) in try Self.pages(text, words) }
    choices.sides = try options.sides.map { (text) throws(Mistake) in try Self.sides(text, words) }
    for option in options.options { try add(option, words) }
  }

  /// Nothing for CUPS's default one.
  var printer: String? { printers[choices.form] }

  private static func number(
    _ text: String?, _ name: String, _ range: ClosedRange<Int>, _ words: Words,
  ) throws(Mistake) -> Int? {
    guard let text else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw Mistake(
        text: words(
          UsagePhrase.notInRange, name, "\(range.lowerBound)", "\(range.upperBound)", text.shortened.harmless)
      )
    }
    return number
  }

  private static func missingGlyphs(
    _ text: String?, _ words: Words,
  ) throws(Mistake) -> RenderOptions.MissingGlyphs {
    guard let text else { return .fail }
    guard let action = RenderOptions.MissingGlyphs(rawValue: text) else {
      throw Mistake(text: words(UsagePhrase.badMissingGlyphs, text.shortened.harmless))
    }
    return action
  }

  private static func pages(_ text: String, _ words: Words) throws(Mistake) -> PageSelection {
    guard let pages = PageSelection(text) else {
      throw Mistake(text: words(UsagePhrase.badPages, text.shortened.harmless))
    }
    return pages
  }

  private static func sides(_ text: String, _ words: Words) throws(Mistake) -> Sides {
    switch text {
    case "one", Sides.one.rawValue: return .one
    case "long", "two", Sides.twoLongEdge.rawValue: return .twoLongEdge
    case "short", Sides.twoShortEdge.rawValue: return .twoShortEdge
    default: throw Mistake(text: words(UsagePhrase.badSides, text.shortened.harmless))
    }
  }

  /// As `lp` has them: `-o media=na_letter_8.5x11in`.
  private mutating func add(_ option: String, _ words: Words) throws(Mistake) {
    let parts = option.split(separator: "=", maxSplits: 1).map(String.init)
    switch (parts.first, parts.count) {
    case ("media", 2): choices.media = Media(name: parts[1])
    case ("sides", 2): choices.sides = try Self.sides(parts[1], words)
    default: throw Mistake(text: words(UsagePhrase.badOption, option.shortened.harmless))
    }
  }
}
