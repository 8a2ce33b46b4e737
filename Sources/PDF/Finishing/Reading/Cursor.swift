import FacturaDiagnostics

/// A place in bytes that may hold anything: it never goes past their end.
struct Cursor {
  let bytes: UnsafeRawBufferPointer
  var place: Int
  /// Where the bytes begin in Cairo's file, for messages.
  let offset: Int

  init(_ bytes: UnsafeRawBufferPointer, at place: Int = 0, offset: Int) {
    self.bytes = bytes
    self.place = place
    self.offset = offset
  }

  var isAtEnd: Bool { place >= bytes.count }

  /// The byte at the place; 0 at the end.
  @inline(__always)
  var byte: UInt8 { place < bytes.count ? bytes[place] : 0 }

  func starts(with literal: StaticString) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard bytes.count - place >= length else { return false }
    let wanted = UnsafeBufferPointer(start: literal.utf8Start, count: length)
    return UnsafeRawBufferPointer(rebasing: bytes[place..<place + length]).elementsEqual(wanted)
  }

  /// Goes behind the literal if it stands here.
  mutating func take(_ literal: StaticString) -> Bool {
    guard starts(with: literal) else { return false }
    place += literal.utf8CodeUnitCount
    return true
  }

  /// Goes behind the literal; anything else is an error.
  mutating func expect(_ literal: StaticString) throws(FinishingFailure) {
    if !take(literal) { throw unexpected(wanted: "“\(literal.description.visible)”") }
  }

  /// Goes behind a whole number without a sign.
  mutating func number() throws(FinishingFailure) -> Int {
    let start = place
    var value = 0
    while place - start < 18, let digit = digit {
      value = value * 10 + digit
      place += 1
    }
    if place == start { throw unexpected(wanted: "a number") }
    return value
  }

  private var digit: Int? {
    let byte = byte
    return byte >= 0x30 && byte <= 0x39 ? Int(byte) - 0x30 : nil
  }

  /// The error for what stands here.
  func unexpected(wanted: String) -> FinishingFailure {
    if isAtEnd { return .fact(.cutOff(byte: offset + place)) }
    return .fact(.unexpected(found: excerpt, wanted: wanted, byte: offset + place))
  }

  /// The next few bytes, as they can be shown in a message.
  var excerpt: String {
    String(decoding: bytes[place..<min(place + 12, bytes.count)], as: UTF8.self).visible
  }
}

extension String {
  /// With a point for whatever doesn't show.
  fileprivate var visible: String {
    String(unicodeScalars.map { (0x20...0x7E).contains($0.value) ? Character($0) : "·" })
  }
}
