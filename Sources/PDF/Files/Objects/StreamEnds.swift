/// Where streams of a file may end: at `endstream`, and where that is lost at the end of a line before `endobj`. Streams whose
/// `/Length` is wrong ask for the next one, and a damaged file may have any number of them: so it is gone through once,
/// when the first one asks.
final class StreamEnds {
  private let bytes: [UInt8]
  private lazy var places = Self.places(in: bytes)

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The first one that doesn't stand before `start`.
  func first(from start: Int) -> Int? {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < start { low = middle + 1 } else { high = middle }
    }
    return low < places.count ? places[low] : nil
  }

  private static func places(in bytes: [UInt8]) -> [Int] {
    var places: [Int] = []
    var from = 0
    while let place = bytes.firstIndex(of: "end", from: from) {
      from = place + 3
      let isOwnLine = place > 0 && (bytes[place - 1] == 0x0A || bytes[place - 1] == 0x0D)
      if bytes.has("stream", at: from) || isOwnLine && bytes.has("obj", at: from) { places.append(place) }
    }
    return places
  }
}
