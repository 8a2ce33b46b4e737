package import FacturaAmounts
package import FacturaDiagnostics

/// Which lines of an invoice stand on which page, with their figures, and what the plan was made of.
package struct PlannedPages: Sendable {
  /// Of this record's own form.
  package static let version = 2

  package var version: Int? = PlannedPages.version
  /// What tells the invoice from others: its number, its issuer's, how many lines it has and its total.
  package var number: String?
  package var issuer: String?
  package var lineCount: Int?
  package var total: Amount?
  /// What the plan was made with, as far as it decides what has room: the layout's name and a fingerprint of its files, a
  /// fingerprint of all fonts, the language's tag, the paper's name, and other settings in words.
  package var layout: String?
  package var layoutFiles: String?
  package var fonts: String?
  package var language: String?
  package var paper: String?
  package var settings: String?
  /// As an e-CF states them.
  package var pages: [FiscalPage] = []

  package init() {}
}

extension PlannedPages: ModelRecord {
  package enum Field: Int, ModelField {
    case version, number, issuer, lineCount, total
    case layout, layoutFiles, fonts, language, paper, settings, pages

    package var kind: ModelKind {
      switch self {
      case .version, .lineCount: .integer
      case .number, .issuer, .layout, .layoutFiles, .fonts, .language, .paper, .settings: .text
      case .total: .amount
      case .pages: .list(.record(FiscalPage.schema))
      }
    }

    package var isRequired: Bool { self == .version || self == .lineCount || self == .pages }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .version: .stated(version)
    case .number: .stated(number)
    case .issuer: .stated(issuer)
    case .lineCount: .stated(lineCount)
    case .total: .stated(total)
    case .layout: .stated(layout)
    case .layoutFiles: .stated(layoutFiles)
    case .fonts: .stated(fonts)
    case .language: .stated(language)
    case .paper: .stated(paper)
    case .settings: .stated(settings)
    case .pages: .stated(pages)
    }
  }
}

extension PlannedPages {
  /// Whether the plan is of this invoice, as far as it says.
  package func require(_ invoice: Invoice) throws(Failure<PlanFact>) {
    func compare(_ what: String, _ planned: String?, _ found: String?) throws(Failure<PlanFact>) {
      guard let planned, planned != found else { return }
      throw Failure(.otherInvoice(what: what, planned: planned, found: found ?? "not stated"))
    }
    try compare("number", number, invoice.planNumber)
    try compare("issuer", issuer, invoice.seller.taxID)
    try compare("number of lines", lineCount.map { "\($0)" }, "\(invoice.lines.count)")
    guard let total, !(invoice.totals.total?.isSameValue(as: total) ?? false) else { return }
    let stated = invoice.totals.total
    throw Failure(
      .otherInvoice(what: "total", planned: total.spoken, found: stated?.spoken ?? "not stated"))
  }
}

extension Invoice {
  /// The e-NCF, or the number of an invoice without one.
  package var planNumber: String? { fiscal?.ncf ?? number }

  /// The numbers by which pages name lines: those of the lines (NumeroLinea) if they rise, or else their places.
  package var lineNumbers: [Int] {
    if lines.isEmpty { return [] }
    var numbers: [Int] = []
    numbers.reserveCapacity(lines.count)
    for line in lines {
      guard let number = line.id.flatMap({ Int($0) }), number > numbers.last ?? 0 else {
        return Array(1...lines.count)
      }
      numbers.append(number)
    }
    return numbers
  }
}

extension Amount {
  fileprivate var spoken: String { NumberFormat.amount.text(of: value, in: .english) }
}
