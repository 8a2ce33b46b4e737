import FacturaAmounts
import FacturaDiagnostics
import FacturaInvoices
import FacturaLayout
import FacturaTemplates

/// Values as text.
extension Scope {
  mutating func text(_ template: TextTemplate) throws(LayoutError) -> String {
    guard let first = template.segments.first else { return "" }
    var text = try text(first)
    for segment in template.segments.dropFirst() { text += try self.text(segment) }
    return text
  }

  @inline(__always)
  private mutating func text(_ segment: TextTemplate.Segment) throws(LayoutError) -> String {
    switch segment {
    case .words(let words): words
    case .value(let value): try text(value)
    case .filled(let templates): try text(templates[setting.languageNumber])
    case .pageCount: ""
    }
  }

  mutating func text(_ formatted: FormattedValue) throws(LayoutError) -> String {
    let value = try value(formatted.expression)
    if case .keyedText(let family, let key) = formatted.expression, case .none = value {
      try requireNoKey(family, key)
    }
    return try text(of: value, formatted)
  }

  /// The short way for most cells of a long table; nothing if the field has no text, which may be a mistake.
  @inline(__always)
  func text(_ field: FieldText) -> String? {
    guard case .record(let record) = slots[field.slot] else { return nil }
    return plainText(of: record.value(at: field.number), field.format)
  }

  /// A value in the format that the layout gives it.
  func text(of value: ModelValue, _ formatted: FormattedValue) throws(LayoutError) -> String {
    if let text = plainText(of: value, formatted.format) {
      return formatted.isUppercase ? text.uppercased() : text
    }
    if case .none = value, formatted.isRequired, formatted.format != .text {
      throw failure(.missingFigure(expression: formatted.spelling, format: formatted.format.rawValue))
    }
    return ""
  }

  /// Nothing for what is missing or has no text.
  private func plainText(of value: ModelValue, _ format: ValueFormat) -> String? {
    switch value {
    case .text(let text): text
    case .amount(let amount): figure(amount.value, format)
    case .quantity(let quantity): figure(quantity.value, format)
    case .rate(let rate): figure(rate.value, format)
    case .integer(let integer): figure(ExactDecimal(integer), format)
    case .date(let date): format.dateFormat.text(of: date, in: setting.language)
    case .time(let time): (format == .timeShort ? TimeFormat.minutes : .seconds).text(of: time)
    case .timestamp(let timestamp): self.text(timestamp, format)
    case .elapsed(let elapsed): format.elapsedFormat.text(of: elapsed)
    case .none, .flag, .record, .list: nil
    }
  }

  /// A key for which there is no text is a mistake of the layout; no key is none.
  private mutating func requireNoKey(_ family: Int, _ key: Expression) throws(LayoutError) {
    guard let word = try keyWord(key) else { return }
    throw failure(
      .missingKey(
        family: setting.template.familyNames[family], key: word,
        language: setting.template.languages[setting.languageNumber]))
  }

  private func figure(_ value: ExactDecimal, _ format: ValueFormat) -> String {
    format.numberFormat.text(of: value, in: setting.language, currency: setting.currency)
  }

  private func text(_ timestamp: Timestamp, _ format: ValueFormat) -> String {
    switch format {
    case .time: TimeFormat.seconds.text(of: timestamp.time)
    case .timeShort: TimeFormat.minutes.text(of: timestamp.time)
    case .timestamp: TimeFormat.seconds.text(of: timestamp, in: setting.language)
    case .timestampShort: TimeFormat.minutes.text(of: timestamp, in: setting.language)
    default: format.dateFormat.text(of: timestamp.date, in: setting.language)
    }
  }
}

extension ValueFormat {
  fileprivate var numberFormat: NumberFormat {
    switch self {
    case .money: .money
    case .amount: .amount
    case .words: .words
    case .rate: .percent
    case .stated: .stated
    default: .quantity
    }
  }

  fileprivate var dateFormat: DateFormat {
    switch self {
    case .dateISO: .iso
    case .dateWords: .words
    case .dateShort: .short
    case .dayMonth: .dayAndMonth
    case .dayMonthShort: .shortDayAndMonth
    case .monthYear: .monthAndYear
    case .monthYearShort: .shortMonthAndYear
    case .month: .month
    case .monthShort: .shortMonth
    default: .numeric
    }
  }

  fileprivate var elapsedFormat: ElapsedFormat {
    switch self {
    case .elapsedMinutes: .minutes
    case .elapsedSeconds: .seconds
    default: .hours
    }
  }
}
