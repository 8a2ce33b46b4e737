/// How a number is written. The names are those of layout files.
///
/// Negative numbers begin with a hyphen-minus, as the official samples have it, and not with U+2212: people who
/// search a bill for `-150.00` find it, and what they copy is a number elsewhere.
package enum NumberFormat: String, Sendable, CaseIterable {
  /// `1,234.50`, in German `1.234,50`, in French `1 234,50`: at least the decimals of the currency, further ones unless they
  /// are zeros at the end. Of pesos, `450.0000` is `450.00` and `0.1250` is `0.125`; of yen, `450.00` is `450`, and `0.5`,
  /// which there should not be, `0.50`; of Kuwaiti dinars, `450.00` is `450.000`.
  case amount
  /// `RD$ 1,234.50`: an amount after its currency's sign, `-RD$ 1,234.50` below zero. In German and French before it:
  /// `1.234,50 €`.
  case money
  /// `1,500`, `2.5`: no zeros at the end of the decimals.
  case quantity
  /// `18 %`, with a no-break space (Ortografía de la lengua española, 2010, VIII, 2.2.1; DIN 5008); `18%` in English.
  case percent
  /// `1500.0000`: every decimal as stated, nothing between thousands. For machines and addresses.
  case stated
  /// `dos mil trescientos pesos con 50/100`
  case words
}

extension NumberFormat {
  /// `currency` matters to amounts, money and words.
  package func text(
    of value: ExactDecimal, in language: Language, currency: Currency = .pesos,
  ) -> String {
    if self == .words { return AmountInWords(value, language.rules, currency).text }
    return FigureWriter.text { write(value, language.rules, currency, to: &$0) }
  }

  /// The same, appended as UTF-8.
  package func append(
    _ value: ExactDecimal, in language: Language, currency: Currency = .pesos, to bytes: inout [UInt8],
  ) {
    if self == .words {
      bytes.append(contentsOf: AmountInWords(value, language.rules, currency).text.utf8)
    } else {
      FigureWriter.append(to: &bytes) { write(value, language.rules, currency, to: &$0) }
    }
  }

  private func write(
    _ value: ExactDecimal, _ rules: LanguageRules, _ currency: Currency, to writer: inout FigureWriter,
  ) {
    switch self {
    case .amount, .words:
      writer.put(value, leastDecimals: currency.leastDecimals(of: value), rules)
    case .money:
      let isBefore = rules == .spanish || rules == .english
      if !isBefore { writer.put(packed: currency.suffix) }
      writer.put(value, leastDecimals: currency.leastDecimals(of: value), rules)
      if isBefore { writer.put(packed: currency.prefix) }
    case .quantity:
      writer.put(value, leastDecimals: 0, rules)
    case .percent:
      writer.put("%")
      if rules != .english { writer.put(packed: 0xA0C2) }
      writer.put(value, leastDecimals: 0, rules)
    case .stated:
      writer.put(value, leastDecimals: value.scale, nil)
    }
    if value.isNegative { writer.put("-") }
  }
}

extension Currency {
  /// Parts of a unit that has none are prices, or amounts in another currency: those are written as usual.
  @inline(__always)
  fileprivate func leastDecimals(of value: ExactDecimal) -> UInt8 {
    decimals > 0 || value.isWhole ? decimals : 2
  }
}

extension FigureWriter {
  /// The magnitude of a number, with as many decimals as it has before its last zeros, but at least some.
  /// Without rules nothing stands between thousands, and a point before decimals.
  fileprivate mutating func put(_ value: ExactDecimal, leastDecimals: UInt8, _ rules: LanguageRules?) {
    let magnitude = value.coefficient.magnitude
    if magnitude.high == 0 {
      let (whole, fraction) = magnitude.low.split(at: value.scale)
      put(fraction: fraction, decimals: value.scale, least: leastDecimals, rules)
      if let rules { put(grouped: whole, rules) } else { put(whole) }
    } else {
      putLong(magnitude, value.scale, leastDecimals: leastDecimals, rules)
    }
  }

  /// Numbers beyond 64 bits lose their last three figures at a time until they fit.
  private mutating func putLong(
    _ magnitude: UInt128, _ scale: UInt8, leastDecimals: UInt8, _ rules: LanguageRules?,
  ) {
    var (whole, fraction) = magnitude.quotientAndRemainder(dividingBy: UInt128(powerOfTen(scale)))
    put(fraction: UInt64(truncatingIfNeeded: fraction), decimals: scale, least: leastDecimals, rules)
    while whole > UInt64.max {
      let last = whole.quotientAndRemainder(dividingBy: 1000)
      put(UInt64(truncatingIfNeeded: last.remainder), figures: 3)
      if let rules { put(packed: rules.groupMark) }
      whole = last.quotient
    }
    let short = UInt64(truncatingIfNeeded: whole)
    if let rules { put(grouped: short, rules) } else { put(short) }
  }

  /// The mark and decimals; nothing if none are left.
  @inline(__always)
  private mutating func put(fraction: UInt64, decimals: UInt8, least: UInt8, _ rules: LanguageRules?) {
    var fraction = fraction
    var decimals = decimals
    while decimals > least, fraction % 10 == 0 {
      fraction /= 10
      decimals -= 1
    }
    if decimals < least { put(0, figures: Int(least - decimals)) }
    put(fraction, figures: Int(decimals))
    if max(decimals, least) > 0 { put(rules?.decimalMark ?? UInt8(ascii: ".")) }
  }
}

extension UInt64 {
  /// Figures before and after the point. Two decimals are nearly all there is: dividing by a constant is a
  /// multiplication.
  @inline(__always)
  fileprivate func split(at scale: UInt8) -> (whole: UInt64, fraction: UInt64) {
    if scale == 2 { return (self / 100, self % 100) }
    let power = powerOfTen(scale)
    return (self / power, self % power)
  }
}

extension UInt128 {
  fileprivate var high: UInt64 { UInt64(truncatingIfNeeded: self >> 64) }
  fileprivate var low: UInt64 { UInt64(truncatingIfNeeded: self) }
}
