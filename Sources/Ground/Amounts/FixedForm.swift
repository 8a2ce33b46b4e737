/// A form in which every figure has its place, such as `18:24:07`: eight bytes are read as one word.
struct FixedForm {
  /// The form with zeros for its figures, the first byte lowest.
  private let zeros: UInt64
  /// What each byte may be above its zero at most, taken from 0x7F: 9 for a figure, nothing for all else.
  private let rooms: UInt64

  /// `2027-03-` of `2027-03-15`
  static let yearAndMonth = FixedForm(zeros: 0x2D30_302D_3030_3030, rooms: 0x7F76_767F_7676_7676)
  /// `18:24:07`
  static let time = FixedForm(zeros: 0x3030_3A30_303A_3030, rooms: 0x7676_7F76_767F_7676)

  /// The figures of eight bytes, if they have this form.
  @inline(__always)
  func figures(at start: UnsafeRawPointer) -> Figures? {
    let values = start.loadUnaligned(as: UInt64.self).littleEndian ^ zeros
    // A byte above its limit reaches 0x80 here or has it already; only such bytes could carry over into the next.
    let isSound = (values | (values &+ rooms)) & 0x8080_8080_8080_8080 == 0
    return isSound ? Figures(values: values) : nil
  }

  /// Eight bytes, each the value of the figure at its place.
  struct Figures {
    fileprivate let values: UInt64

    /// The number whose two figures stand at a place.
    @inline(__always)
    func pair(at place: UInt64) -> Int {
      let two = values &>> (place &* 8)
      return Int(truncatingIfNeeded: (two & 0xF) &* 10 &+ (two &>> 8 & 0xF))
    }
  }
}

extension TimeReader {
  /// `2027-03-15`, if that comes next and exists; what is wrong with it otherwise, the general way says.
  mutating func fixedDate() -> CalendarDate? {
    guard bytes.count - index >= 10, let start = bytes.baseAddress.map({ UnsafeRawPointer($0 + index) }),
      let figures = FixedForm.yearAndMonth.figures(at: start)
    else { return nil }
    let tens = bytes[index + 8] &- UInt8(ascii: "0")
    let ones = bytes[index + 9] &- UInt8(ascii: "0")
    guard tens <= 9, ones <= 9 else { return nil }
    let date = CalendarDate(
      year: figures.pair(at: 0) * 100 + figures.pair(at: 2), month: figures.pair(at: 5),
      day: Int(tens) * 10 + Int(ones))
    if date != nil { index += 10 }
    return date
  }

  /// `18:24:07`, if that comes next: hours, minutes and seconds of at most 99 each.
  mutating func fixedTime() -> (hours: Int, minutes: Int, seconds: Int)? {
    guard bytes.count - index >= 8, let start = bytes.baseAddress.map({ UnsafeRawPointer($0 + index) }),
      let figures = FixedForm.time.figures(at: start)
    else { return nil }
    index += 8
    return (figures.pair(at: 0), figures.pair(at: 3), figures.pair(at: 6))
  }
}
