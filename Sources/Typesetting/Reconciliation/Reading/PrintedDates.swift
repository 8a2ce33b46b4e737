package import FacturaAmounts
import FacturaTemplates

/// All dates of a text, whoever wrote it: in figures, or in words of the languages that layouts may have. Where one can be
/// read in two ways (`03/04/2027`), both count.
package struct PrintedDates: Hashable, Sendable {
  private var dates: Set<CalendarDate> = []
  /// Whether there is one with all figures of its year. Sort codes, telephones and versions look like the others.
  package private(set) var haveWholeYears = false

  package init() {}

  package func contains(_ date: CalendarDate) -> Bool { dates.contains(date) }

  package mutating func add(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: DrawnText.isDigit) else { return }
    bytes.withUnsafeBufferPointer { bytes in
      for start in bytes.indices where Self.begins(at: start, in: bytes) {
        let end = min(start + Self.longest, bytes.count)
        var text = DrawnText(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        if DrawnText.isDigit(text.next) { addFigures(text) }
        addWords(&text)
      }
    }
  }

  /// In bytes, with some blanks; what follows isn't looked at, so that no text is gone through again from each of its words.
  private static let longest = 64

  private static let months = ["es", "en", "de", "fr"].map { MonthWords(language: $0) }

  /// Whether a number or a word begins there.
  private static func begins(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let isLetter = isLetter(bytes[place])
    guard isLetter || DrawnText.isDigit(bytes[place]) else { return false }
    guard place > 0 else { return true }
    return isLetter ? !Self.isLetter(bytes[place - 1]) : !DrawnText.isDigit(bytes[place - 1])
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// `2027-03-15`, `15/03/2027`, `3/15/27`, `15. 3. 2027`: three numbers with one mark between them.
  private mutating func addFigures(_ text: DrawnText) {
    var text = text
    guard let first = Self.number(&text) else { return }
    text.skipBlanks()
    let mark = text.next
    guard Self.marks.contains(mark), let second = Self.number(&text, behind: mark),
      let third = Self.number(&text, behind: mark), second.digits <= 2
    else { return }
    if first.digits == 4, third.digits <= 2 {
      add(first, second.value, third.value)
    } else if first.digits <= 2, third.digits == 4 || third.digits == 2 {
      add(third, second.value, first.value)
      add(third, first.value, second.value)
    }
  }

  private static let marks = [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")]

  /// `15 de marzo de 2027`, `March 15th, 2027`, `15-Mar-27`: each part once, in any order, and what may stand between them.
  private mutating func addWords(_ text: inout DrawnText) {
    var day: Int?
    var month: Int?
    var year: Number?
    while true {
      if let day, let month, let year { return add(year, month, day) }
      Self.skipBetween(&text)
      if DrawnText.isDigit(text.next) {
        guard let number = Self.number(&text) else { return }
        if day == nil, number.digits <= 2 {
          day = number.value
        } else if year == nil, number.digits == 4 || (number.digits == 2 && month != nil) {
          year = number
        } else {
          return
        }
      } else {
        guard month == nil, let read = Self.month(&text) else { return }
        month = read
      }
    }
  }

  /// Blanks, marks, ordinals and small words: `1º de`, `15th of`.
  private static func skipBetween(_ text: inout DrawnText) {
    while true {
      let start = text.place
      text.skipBlanks()
      if marks.contains(text.next) || text.next == UInt8(ascii: ",") { text.place += 1 }
      for sign in ["º", "ª", "°"] { _ = text.skip(all: sign.utf8) }
      if let word = smallWords.first(where: { stands($0, at: text) }) { text.place += word.utf8.count }
      if text.place == start { return }
    }
  }

  private static let smallWords = ["de", "del", "of", "st", "nd", "rd", "th", "er", "o"]

  /// Whether a word stands there, in any case.
  private static func stands(_ word: String, at text: DrawnText) -> Bool {
    for (index, byte) in word.utf8.enumerated() where text.byte(ahead: index) | 0x20 != byte { return false }
    let behind = text.byte(ahead: word.utf8.count)
    return !isLetter(behind) && behind < 0x80
      || DrawnText.blank(at: text.place + word.utf8.count, in: text.bytes) > 0
  }

  /// The number of the month that comes next, in any language.
  private static func month(_ text: inout DrawnText) -> Int? {
    // Mrz. is short for März, but doesn't begin it.
    if stands("mrz", at: text) {
      text.place += 3
      return 3
    }
    let start = text.place
    for months in months {
      text.place = start
      if let month = months.read(from: &text), month > 0 { return month }
    }
    return nil
  }

  private struct Number {
    var value = 0
    var digits = 0
  }

  /// The number behind a mark, with or without blanks on either side.
  private static func number(_ text: inout DrawnText, behind mark: UInt8) -> Number? {
    text.skipBlanks()
    guard text.skip(mark) else { return nil }
    text.skipBlanks()
    return number(&text)
  }

  /// Up to four figures.
  private static func number(_ text: inout DrawnText) -> Number? {
    var number = Number()
    while DrawnText.isDigit(text.next), number.digits < 4 {
      number.value = number.value * 10 + Int(text.next - UInt8(ascii: "0"))
      number.digits += 1
      text.place += 1
    }
    return number.digits == 0 || DrawnText.isDigit(text.next) ? nil : number
  }

  private mutating func add(_ year: Number, _ month: Int, _ day: Int) {
    let isWhole = year.digits == 4
    guard let date = CalendarDate(year: isWhole ? year.value : 2000 + year.value, month: month, day: day)
    else {
      return
    }
    dates.insert(date)
    if isWhole { haveWholeYears = true }
  }
}
