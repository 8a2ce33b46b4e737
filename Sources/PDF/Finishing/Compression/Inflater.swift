import CDeflate

/// Decompresses whole streams by RFC 1950. Belongs to one thread at a time.
final class Inflater {
  private let decompressor = libdeflate_alloc_decompressor()

  /// A page's content never comes near it; a broken stream may claim anything.
  static let limit = 1 << 30

  deinit { libdeflate_free_decompressor(decompressor) }

  /// Replaces what is in `text`. False if the data is damaged or larger than the limit.
  func inflate(_ data: UnsafeRawBufferPointer, into text: inout PDFText) -> Bool {
    guard let decompressor else { return false }
    var room = max(1 << 16, data.count * 8)
    while room <= Inflater.limit {
      text.removeAll()
      var result = LIBDEFLATE_BAD_DATA
      text.append(upTo: room) { place in
        var length = 0
        result = libdeflate_zlib_decompress(decompressor, data.baseAddress, data.count, place, room, &length)
        return result == LIBDEFLATE_SUCCESS ? length : 0
      }
      if result != LIBDEFLATE_INSUFFICIENT_SPACE { return result == LIBDEFLATE_SUCCESS }
      room *= 4
    }
    return false
  }
}
