/// Walks a text as it is written in the file and counts what it means, so that a place in the meaning can be
/// shown in the file: `&amp;` is one byte, `\r\n` too, and a comment is nothing.
struct TextWalk {
  enum Place { case content, attribute }

  private let bytes: [UInt8]
  private let place: Place
  private var index: Int
  private var isInCDATA = false

  init(of source: XMLSource, from start: Int, in place: Place) {
    bytes = source.bytes
    self.place = place
    index = start
  }

  /// The offset in the file where the byte `count` of the meaning is written.
  func offset(after count: Int) -> Int {
    var walk = self
    var left = count
    walk.skipSilence()
    while left > 0, walk.index < walk.bytes.count {
      let (length, meaning) = walk.step()
      if meaning > left { break }
      left -= meaning
      walk.index += length
      walk.skipSilence()
    }
    return walk.index
  }

  /// How many bytes are written here for how many that are meant.
  private func step() -> (written: Int, meant: Int) {
    switch bytes[index] {
    case UInt8(ascii: "&") where !isInCDATA:
      let reference = bytes[index...].prefix(64).prefix { $0 != UInt8(ascii: ";") }
      return (reference.count + 1, Self.meaning(of: reference.dropFirst()))
    case UInt8(ascii: "\r") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n"):
      return (2, 1)
    default:
      return (1, 1)
    }
  }

  /// Bytes of UTF-8 that a reference stands for; the five names stand for one each.
  private static func meaning(of reference: ArraySlice<UInt8>) -> Int {
    guard reference.first == UInt8(ascii: "#") else { return 1 }
    let figures = String(decoding: reference.dropFirst(), as: UTF8.self)
    let number = figures.hasPrefix("x") ? UInt32(figures.dropFirst(), radix: 16) : UInt32(figures)
    guard let number, let scalar = Unicode.Scalar(number) else { return 1 }
    return UTF8.width(scalar)
  }

  /// Comments, processing instructions and the brackets of CDATA sections, which mean nothing.
  private mutating func skipSilence() {
    guard place == .content else { return }
    while true {
      if isInCDATA {
        guard starts(with: "]]>") else { return }
        isInCDATA = false
        index += 3
      } else if starts(with: "<![CDATA[") {
        isInCDATA = true
        index += 9
      } else if starts(with: "<!--") {
        skip(past: "-->")
      } else if starts(with: "<?") {
        skip(past: "?>")
      } else {
        return
      }
    }
  }

  private mutating func skip(past ending: StaticString) {
    while index < bytes.count, !starts(with: ending) { index += 1 }
    index = min(bytes.count, index + ending.utf8CodeUnitCount)
  }

  private func starts(with word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard index + length <= bytes.count else { return false }
    for offset in 0..<length where bytes[index + offset] != word.utf8Start[offset] { return false }
    return true
  }
}
