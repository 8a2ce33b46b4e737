import CZlib

/// FlateDecode (ISO 32000-1, 7.4.4): data in the zlib format of RFC 1950.
enum Inflater {
  /// What the bytes unpack to, at most `limit` bytes of it. The check sum at the end may be missing, as in files
  /// whose streams are a few bytes short, but not wrong.
  static func inflate(_ packed: ArraySlice<UInt8>, limit: Int) throws(UnpackingProblem) -> [UInt8] {
    let head = packed.prefix(2)
    guard head.count == 2, let method = head.first, let flags = head.last,
      method & 15 == 8, (Int(method) << 8 | Int(flags)) % 31 == 0, flags & 0x20 == 0
    else { throw .damaged("it doesn't begin as deflated data do") }
    let body = packed.dropFirst(2)
    let (unpacked, rest) = try inflateRaw(body, limit: limit)
    let sum = body.suffix(rest).prefix(4)
    if sum.count == 4, sum.reduce(0, { $0 << 8 | UInt($1) }) != adler(unpacked) {
      throw .damaged("its check sum is wrong")
    }
    return unpacked
  }

  private static func adler(_ bytes: [UInt8]) -> UInt {
    bytes.withUnsafeBufferPointer { UInt(adler32_z(1, $0.baseAddress, $0.count)) }
  }

  /// RFC 1951 alone; also how many bytes are left behind its end.
  private static func inflateRaw(
    _ packed: ArraySlice<UInt8>, limit: Int,
  ) throws(UnpackingProblem) -> (unpacked: [UInt8], rest: Int) {
    var stream = z_stream()
    guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw .damaged("there is no memory to unpack it")
    }
    defer { inflateEnd(&stream) }
    var unpacked: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    var consumed = 0
    while true {
      let (status, taken, made) = step(&stream, packed.dropFirst(consumed), &block)
      consumed += taken
      guard unpacked.count + made <= limit else { throw .tooLarge }
      unpacked += block[..<made]
      switch status {
      case Z_STREAM_END: return (unpacked, packed.count - consumed)
      case Z_OK where taken > 0 || made > 0: continue
      case Z_OK, Z_BUF_ERROR: throw .damaged("it ends too early")
      default: throw .damaged("its data can't be unpacked")
      }
    }
  }

  private static func step(
    _ stream: inout z_stream, _ packed: ArraySlice<UInt8>, _ block: inout [UInt8],
  ) -> (status: Int32, taken: Int, made: Int) {
    packed.withUnsafeBufferPointer { input in
      block.withUnsafeMutableBufferPointer { output in
        let offered = min(input.count, 1 << 30)
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(offered)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        let status = CZlib.inflate(&stream, Z_NO_FLUSH)
        return (status, offered - Int(stream.avail_in), output.count - Int(stream.avail_out))
      }
    }
  }
}
