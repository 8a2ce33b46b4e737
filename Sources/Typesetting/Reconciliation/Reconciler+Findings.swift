import FacturaAmounts
import FacturaDiagnostics
import FacturaInvoices
import FacturaTemplates

/// Differences, told with the line of the layout and the path in the data.
extension Reconciler {
  mutating func tell(_ fact: ReconciliationFact, at origin: Origin, path: DataPath?) {
    let template = plan.template
    let (location, path) = (template.location(of: origin), path ?? template.dataPath(of: origin))
    let anywhere = Finding(fact.on(page: 0), at: location, path: path)
    let finding = Finding(fact, at: location, path: path)
    // A text of the page before is none of this one.
    guard fact == fact.on(page: summary.pages) else { return differences.append(finding) }
    if let place = told.firstIndex(where: { $0.isAgain(anywhere, on: summary.pages) }) {
      told[place].pages.append(summary.pages)
      return
    }
    differences.append(finding)
    if told.count < Self.toldLimit {
      told.append(ToldDifference(finding: finding, anywhere: anywhere, pages: [summary.pages]))
    }
  }

  mutating func tell(_ difference: RowTally.Difference) {
    tell(difference.fact, at: difference.origin, path: difference.path)
  }

  mutating func tellDifferent(_ text: OpenText) {
    let drawn = text.text.oneLine
    guard let failure = text.failure else {
      tell(.wordsDiffer(drawn: drawn, page: text.page), at: text.origin, path: nil)
      return
    }
    let path = DataPathSpelling(plan, text.origin.turns).path(of: failure.expression)
    let fact: ReconciliationFact =
      if case .text(let stated) = failure.value {
        .textDiffers(stated: stated.oneLine, drawn: drawn, page: text.page)
      } else {
        .figureDiffers(stated: failure.value.plain, drawn: drawn, page: text.page)
      }
    tell(fact, at: text.origin, path: path)
  }

  mutating func tellBroken(_ failure: OpenText.Failure, of text: OpenText) {
    let path = DataPathSpelling(plan, text.origin.turns).path(of: failure.expression)
    tell(.figureBroken(stated: failure.value.plain, page: text.page), at: text.origin, path: path)
  }

  mutating func tellIncomplete(_ text: OpenText) {
    guard text.failure == nil else { return tellDifferent(text) }
    tell(.cutOff(drawn: text.text.oneLine, page: text.page), at: text.origin, path: nil)
  }
}

extension String {
  /// With single spaces for whatever white space there is.
  var oneLine: String { split { $0.isWhitespace }.joined(separator: " ") }
}

extension ExactDecimal {
  /// Every decimal as stated.
  var plain: String { NumberFormat.stated.text(of: self, in: .spanish) }
}

extension ModelValue {
  /// As messages say it.
  var plain: String {
    switch self {
    case .text(let text): text
    case .date(let date): DateFormat.iso.text(of: date, in: .spanish)
    case .time(let time): TimeFormat.seconds.text(of: time)
    case .timestamp(let timestamp):
      DateFormat.iso.text(of: timestamp.date, in: .spanish) + " "
        + TimeFormat.seconds.text(of: timestamp.time)
    case .elapsed(let elapsed): ElapsedFormat.hours.text(of: elapsed)
    case .amount, .quantity, .rate, .integer: figure?.plain ?? ""
    case .none, .flag, .record, .list: ""
    }
  }
}
