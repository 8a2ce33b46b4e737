package import FacturaAmounts
import FacturaTemplates

/// All dates of a text, whoever wrote it: in figures, or in words of the languages that layouts may have. Where one can be
/// read in two ways (`03/04/2027`), both count.
package struct PrintedDates: Sendable {
  private var dates: Set<CalendarDate> = []

  package init() {}

  package var isEmpty: Bool { dates.isEmpty }

  package func contains(_ date: CalendarDate) -> Bool { dates.contains(date) }

  package mutating func add(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: DrawnText.isDigit) else { return }
    bytes.withUnsafeBufferPointer { bytes in
      for start in bytes.indices where Self.begins(at: start, in: bytes) {
        let end = min(start + Self.longest, bytes.count)
        var text = DrawnText(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        if DrawnText.isDigit(text.next) { addFigures(&text) }
        for months in Self.months {
          text.place = 0
          guard let read = text.day(.dateWords, months, mark: 0), !DrawnText.isDigit(text.next) else {
            continue
          }
          add(read.year, read.month, read.day)
        }
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

  /// `2027-03-15`, `15/03/2027`, `3/15/27`: three numbers with one mark between them.
  private mutating func addFigures(_ text: inout DrawnText) {
    guard let first = Self.number(&text) else { return }
    let mark = text.next
    guard Self.marks.contains(mark), text.skip(mark), let second = Self.number(&text), text.skip(mark),
      let third = Self.number(&text), second.digits <= 2
    else { return }
    if first.digits == 4, third.digits <= 2 {
      add(first.value, second.value, third.value)
    } else if first.digits <= 2, third.digits == 4 || third.digits == 2 {
      let year = third.digits == 2 ? 2000 + third.value : third.value
      add(year, second.value, first.value)
      add(year, first.value, second.value)
    }
  }

  private static let marks = [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")]

  /// Up to four figures.
  private static func number(_ text: inout DrawnText) -> (value: Int, digits: Int)? {
    var (value, digits) = (0, 0)
    while DrawnText.isDigit(text.next), digits < 4 {
      value = value * 10 + Int(text.next - UInt8(ascii: "0"))
      digits += 1
      text.place += 1
    }
    return digits == 0 || DrawnText.isDigit(text.next) ? nil : (value, digits)
  }

  private mutating func add(_ year: Int, _ month: Int, _ day: Int) {
    if let date = CalendarDate(year: year, month: month, day: day) { dates.insert(date) }
  }
}
