import FacturaAmounts
import FacturaInvoices
import FacturaTemplates

/// Whether what is drawn at this place is what a value states.
extension DrawnText {
  @inline(__always)
  mutating func matches(
    _ value: ModelValue, _ format: ValueFormat, isUppercase: Bool, _ language: DrawnLanguage,
  ) -> Match {
    switch value {
    case .amount(let amount): return matches(figure: amount.value, format, language)
    case .quantity(let quantity): return matches(figure: quantity.value, format, language)
    case .rate(let rate): return matches(figure: rate.value, format, language)
    case .integer(let integer): return matches(figure: ExactDecimal(integer), format, language)
    case .text(let text): return matches(text: isUppercase ? text.uppercased() : text)
    case .date(let date): return matches(date, format, language)
    case .time(let time):
      return answer(self.time(withSeconds: format != .timeShort)) { $0 == time.seconds(format != .timeShort) }
    case .timestamp(let timestamp): return matches(timestamp, format, language)
    case .elapsed(let elapsed): return answer(self.elapsed(format)) { $0 == elapsed.seconds }
    case .none, .flag, .record, .list: return .yes
    }
  }

  /// What was read is right; or it is wrong, or cut off.
  @inline(__always)
  private func answer<Value>(_ read: Value?, isWords: Bool = false, _ isRight: (Value) -> Bool) -> Match {
    if let read, isRight(read) { return .yes }
    return isAtEnd ? (isWords ? .shortOfWords : .shortOfFigure) : .no
  }

  /// Amounts have the decimals of their currency at least; the value is the same whatever the format.
  @inline(__always)
  private mutating func matches(
    figure stated: ExactDecimal, _ format: ValueFormat, _ language: DrawnLanguage,
  ) -> Match {
    let start = place
    let match = matches(figure: stated, format, language, language.marks)
    guard match != .yes, language.marks.group == UInt8(ascii: " ") else { return match }
    // Behind the space, a number of its own may begin.
    place = start
    return matches(figure: stated, format, language, language.marks.ungrouped)
  }

  @inline(__always)
  private mutating func matches(
    figure stated: ExactDecimal, _ format: ValueFormat, _ language: DrawnLanguage, _ marks: FigureMarks,
  ) -> Match {
    switch format {
    case .money:
      return answer(money(marks, signs: language.currencySigns)) {
        $0.scale >= language.decimals && $0.isSameValue(as: stated)
      }
    case .amount:
      return answer(number(marks)) { $0.scale >= language.decimals && $0.isSameValue(as: stated) }
    case .rate: return answer(rate(marks)) { $0.isSameValue(as: stated) }
    case .stated: return answer(number(.plain)) { $0 == stated }
    case .words:
      let read = language.amountWords.read(from: &self)
      return answer(read, isWords: true) { stated.rounded(to: 2)?.isSameValue(as: $0) ?? false }
    default: return answer(number(marks)) { $0.isSameValue(as: stated) }
    }
  }

  @inline(__always)
  private mutating func matches(
    _ date: CalendarDate, _ format: ValueFormat, _ language: DrawnLanguage,
  ) -> Match {
    let isWords = Self.fields(of: format) != nil
    return answer(day(format, language.months, mark: language.marks.day), isWords: isWords) { read in
      (read.day == Int(date.day) || (read.day == 0 && isWords))
        && (read.month == Int(date.month)) && (read.year == Int(date.year) || (read.year == 0 && isWords))
    }
  }

  private mutating func matches(
    _ timestamp: Timestamp, _ format: ValueFormat, _ language: DrawnLanguage,
  ) -> Match {
    switch format {
    case .time, .timeShort:
      return answer(time(withSeconds: format == .time)) { $0 == timestamp.time.seconds(format == .time) }
    case .timestamp, .timestampShort:
      let day = matches(timestamp.date, .date, language)
      guard day == .yes else { return day }
      skipBlanks()
      let seconds = format == .timestamp
      if isAtEnd { return .shortOfWords }
      return answer(time(withSeconds: seconds)) { $0 == timestamp.time.seconds(seconds) }
    default: return matches(timestamp.date, format, language)
    }
  }

  // MARK: Texts

  /// The same characters; how much white space stands between them doesn't matter.
  @inline(__always)
  mutating func matches(text: String) -> Match {
    let isSame = text.utf8.withContiguousStorageIfAvailable { matches(bytes: $0) }
    if let isSame { return isSame }
    return Array(text.utf8).withUnsafeBufferPointer { matches(bytes: $0) }
  }

  @inline(__always)
  mutating func matches(bytes stated: UnsafeBufferPointer<UInt8>) -> Match {
    var index = 0
    let count = min(stated.count, bytes.count - place)
    while index < count, stated[index] == bytes[place + index] { index += 1 }
    place += index
    return index == stated.count ? .yes : matchesLoosely(stated, from: index)
  }

  private mutating func matchesLoosely(_ stated: UnsafeBufferPointer<UInt8>, from start: Int) -> Match {
    var index = start
    while true {
      while case let count = Self.blank(at: index, in: stated), count > 0 { index += count }
      guard index < stated.count else { return .yes }
      let blanks = place
      skipBlanks()
      if isAtEnd { return .shortOfWords }
      if next == stated[index] {
        place += 1
        index += 1
      } else if next == UInt8(ascii: "-"), byte(ahead: 1) == Self.lineEnd || place + 1 == bytes.count {
        // The hyphen of a word that the line breaks.
        place += 1
      } else if let length = skipReplacement(for: stated, &index) {
        index += length
      } else {
        place = blanks
        return .no
      }
    }
  }

  /// A character that no font has may have been replaced by U+FFFD, which a warning has told: it stands for any one.
  /// Answers how many bytes the stated one has. Both places go back to where their characters begin.
  private mutating func skipReplacement(
    for stated: UnsafeBufferPointer<UInt8>, _ index: inout Int,
  ) -> Int? {
    func isInside(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
    var back = 0
    while back < min(index, place), isInside(stated[index - back]) { back += 1 }
    let start = place - back
    guard start + 3 <= bytes.count, bytes[start] == 0xEF, bytes[start + 1] == 0xBF, bytes[start + 2] == 0xBD
    else { return nil }
    index -= back
    place = start + 3
    var length = 1
    while index + length < stated.count, isInside(stated[index + length]) { length += 1 }
    return length
  }
}

extension ClockTime {
  /// Since midnight.
  fileprivate func seconds(_ countsSeconds: Bool) -> Int {
    Int(hour) * 3600 + Int(minute) * 60 + (countsSeconds ? Int(second) : 0)
  }
}
