import FacturaDiagnostics

/// Line, column and path of a byte in JSON. Reading keeps no books about them: the source is walked once more when
/// there is something to tell. It is sound up to that byte, because reading came so far.
struct JSONPlace {
  private(set) var line = 1
  private(set) var column = 1
  private var frames: [Frame] = []
  private var inText = false
  private var isEscaped = false
  private var key: [UInt8] = []

  private struct Frame {
    let isObject: Bool
    var element = 0
    var key: [UInt8]?
    var awaitsKey: Bool
  }

  private init() {}

  static func of(offset: Int, in source: any ByteSource) throws(Finding) -> JSONPlace {
    var place = JSONPlace()
    var position = 0
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 1)
    defer { block.deallocate() }
    while position < offset {
      let room = UnsafeMutableRawBufferPointer(rebasing: block.prefix(offset - position))
      let count = try source.read(at: position, into: room)
      if count <= 0 { break }
      for byte in room.prefix(count) {
        place.pass(byte)
        place.count(byte)
      }
      position += count
    }
    if place.standsBeforeKey { try place.readKey(from: offset, of: source, block) }
    return place
  }

  /// The path in the data, with a member that isn't there.
  func path(member: String?) -> DataPath {
    var steps = frames.compactMap { frame -> String? in
      if !frame.isObject { return "\(frame.element)" }
      return frame.key.map { String(decoding: $0, as: UTF8.self) }
    }
    if let member { steps.append(member) }
    return DataPath(steps.map { "/" + $0.asPointerStep }.joined())
  }

  private mutating func count(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\n"): (line, column) = (line + 1, 1)
    // The second byte of a character and those after it.
    case 0x80...0xBF: break
    default: column += 1
    }
  }

  private mutating func pass(_ byte: UInt8) {
    if inText { return passInText(byte) }
    switch byte {
    case UInt8(ascii: "\""):
      inText = true
      key = []
    case UInt8(ascii: "{"): frames.append(Frame(isObject: true, awaitsKey: true))
    case UInt8(ascii: "["): frames.append(Frame(isObject: false, awaitsKey: false))
    case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = frames.popLast()
    case UInt8(ascii: ","):
      guard var frame = frames.popLast() else { return }
      frame.element += 1
      (frame.key, frame.awaitsKey) = (nil, frame.isObject)
      frames.append(frame)
    default: break
    }
  }

  private mutating func passInText(_ byte: UInt8) {
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      inText = false
      if standsBeforeKey {
        frames[frames.count - 1].key = key
        frames[frames.count - 1].awaitsKey = false
      }
      return
    }
    if standsBeforeKey { key.append(byte) }
  }

  /// Whether the name of a member comes next, or is being passed.
  private var standsBeforeKey: Bool { frames.last?.awaitsKey ?? false }

  /// The name that begins at `offset` belongs to the path as well.
  private mutating func readKey(
    from offset: Int, of source: any ByteSource, _ block: UnsafeMutableRawBufferPointer,
  ) throws(Finding) {
    let count = try source.read(at: offset, into: UnsafeMutableRawBufferPointer(rebasing: block.prefix(256)))
    if !inText, count > 0, block[0] != UInt8(ascii: "\"") { return }
    for byte in block.prefix(max(count, 0)) where standsBeforeKey { pass(byte) }
  }
}

extension String {
  /// RFC 6901, §3.
  fileprivate var asPointerStep: String {
    var step = ""
    for character in unicodeScalars {
      switch character {
      case "~": step += "~0"
      case "/": step += "~1"
      default: step.unicodeScalars.append(character)
      }
    }
    return step
  }
}
