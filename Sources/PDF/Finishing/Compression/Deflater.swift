import CDeflate

/// Compresses whole streams by RFC 1950, as FlateDecode wants them.
///
/// Belongs to one thread at a time. Making one costs more than compressing a short stream, so a session keeps it.
final class Deflater {
  private let compressor: OpaquePointer?

  /// - Parameter level: 1 is fast, 12 small.
  init(level: Int) {
    compressor = libdeflate_alloc_compressor(Int32(level))
  }

  deinit { libdeflate_free_compressor(compressor) }

  /// Appends the compressed bytes; answers how many, or nothing if there was no memory for the compressor.
  func append(_ data: UnsafeRawBufferPointer, to text: inout PDFText) -> Int? {
    guard let compressor else { return nil }
    let bound = libdeflate_zlib_compress_bound(compressor, data.count)
    var length = 0
    text.append(upTo: bound) { place in
      length = libdeflate_zlib_compress(compressor, data.baseAddress, data.count, place, bound)
      return length
    }
    return length > 0 ? length : nil
  }
}
