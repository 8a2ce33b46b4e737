/// Writes PDF syntax to memory whose size is known to suffice: what is written a hundred thousand times shouldn't ask
/// for room with each word.
struct Pen {
  /// Behind the last byte.
  private(set) var end: UnsafeMutablePointer<UInt8>

  @inline(__always)
  init(_ start: UnsafeMutablePointer<UInt8>) {
    end = start
  }

  @inline(__always)
  mutating func put(_ literal: StaticString) {
    let length = literal.utf8CodeUnitCount
    end.update(from: literal.utf8Start, count: length)
    end += length
  }

  /// At most 20 bytes.
  @inline(__always)
  mutating func put(_ number: Int) {
    if UInt(bitPattern: number) < 1_000_000_000 {
      put(UInt32(truncatingIfNeeded: number))
    } else {
      putLarge(number)
    }
  }

  /// Below a thousand million.
  @inline(__always)
  private mutating func put(_ number: UInt32) {
    var digit = end + Pen.length(of: number)
    let next = digit
    var rest = number
    repeat {
      digit -= 1
      let tenth = rest / 10
      digit.pointee = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest &- tenth &* 10)
      rest = tenth
    } while rest > 0
    end = next
  }

  @inline(__always)
  private static func length(of number: UInt32) -> Int {
    if number < 1000 { return number < 10 ? 1 : number < 100 ? 2 : 3 }
    if number < 1_000_000 { return number < 10_000 ? 4 : number < 100_000 ? 5 : 6 }
    return number < 10_000_000 ? 7 : number < 100_000_000 ? 8 : 9
  }

  @inline(never)
  private mutating func putLarge(_ number: Int) {
    if number < 0 { put("-") }
    let billion: UInt = 1_000_000_000
    let magnitude = number.magnitude
    if magnitude < billion { return put(UInt32(truncatingIfNeeded: magnitude)) }
    putLarge(Int(magnitude / billion))
    var power: UInt32 = 100_000_000
    var rest = UInt32(truncatingIfNeeded: magnitude % billion)
    while power > 0 {
      end.pointee = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest / power)
      end += 1
      rest %= power
      power /= 10
    }
  }

  /// A reference: `12 0 R`.
  @inline(__always)
  mutating func put(_ object: ObjectNumber) {
    put(Int(object.value))
    put(" 0 R")
  }
}
