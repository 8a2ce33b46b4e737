import CZstd
import Synchronization

/// One way to compress: zstd (RFC 8878), alone or with a dictionary. Its tables are made once and only read then, so
/// that any number of threads may use them.
final class Codec: @unchecked Sendable {
  /// Its row in the table of codecs, and in each row that was compressed with it.
  let id: Int64
  private let compressing: OpaquePointer?
  private let expanding: OpaquePointer?
  /// Those that nobody uses now: making one costs as much as compressing a bill.
  private let idle = Mutex<[Compressor]>([])

  private struct Compressor: @unchecked Sendable {
    let context: OpaquePointer
  }

  /// zstd's own middle between size and time.
  private static let level: Int32 = 3

  init(id: Int64, dictionary: [UInt8]?) {
    self.id = id
    compressing = dictionary.flatMap { ZSTD_createCDict($0, $0.count, Self.level) }
    expanding = dictionary.flatMap { ZSTD_createDDict($0, $0.count) }
  }

  deinit {
    ZSTD_freeCDict(compressing)
    ZSTD_freeDDict(expanding)
    for compressor in idle.withLock({ $0 }) { ZSTD_freeCCtx(compressor.context) }
  }

  /// With a checksum at the end, by which damage is seen. Nothing if there is no memory for it.
  func compressed(_ bytes: [UInt8]) -> [UInt8]? {
    guard let compressor = idle.withLock({ $0.popLast() }) ?? makeCompressor() else { return nil }
    defer { idle.withLock { $0.append(compressor) } }
    let context = compressor.context
    let bound = ZSTD_compressBound(bytes.count)
    var failed = false
    let compressed = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      let length = ZSTD_compress2(context, buffer.baseAddress, bound, bytes, bytes.count)
      failed = ZSTD_isError(length) != 0
      count = failed ? 0 : length
    }
    return failed ? nil : compressed
  }

  private func makeCompressor() -> Compressor? {
    guard let context = ZSTD_createCCtx() else { return nil }
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, Self.level)
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
    // The row names the dictionary.
    ZSTD_CCtx_setParameter(context, ZSTD_c_dictIDFlag, 0)
    if let compressing { ZSTD_CCtx_refCDict(context, compressing) }
    return Compressor(context: context)
  }

  /// Nothing if the bytes are damaged, compressed otherwise, or would expand to more than `limit`.
  func expanded(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
    // The largest numbers say that the size is unknown, or that this is no frame.
    let stated = ZSTD_getFrameContentSize(bytes, bytes.count)
    guard stated <= UInt64(limit), let context = ZSTD_createDCtx() else { return nil }
    defer { ZSTD_freeDCtx(context) }
    let size = Int(stated)
    var isWhole = false
    let expanded = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      let length =
        expanding.map {
          ZSTD_decompress_usingDDict(context, buffer.baseAddress, size, bytes, bytes.count, $0)
        } ?? ZSTD_decompressDCtx(context, buffer.baseAddress, size, bytes, bytes.count)
      isWhole = ZSTD_isError(length) == 0 && length == size
      count = isWhole ? length : 0
    }
    return isWhole ? expanded : nil
  }

  /// What many samples have in common, in at most 64 KiB; nothing if there are too few of them to say.
  static func dictionary(from samples: [[UInt8]]) -> [UInt8]? {
    let total = samples.reduce(0) { $0 + $1.count }
    // zstd wants about a hundred times as much to learn from.
    let size = min(64 << 10, total / 40)
    guard samples.count >= 200, size >= 4 << 10 else { return nil }
    let lengths = samples.map(\.count)
    let joined = Array(samples.joined())
    var failed = false
    let dictionary = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      let length = ZDICT_trainFromBuffer(
        buffer.baseAddress, size, joined, lengths, UInt32(clamping: lengths.count))
      failed = ZDICT_isError(length) != 0
      count = failed ? 0 : length
    }
    return failed ? nil : dictionary
  }
}
