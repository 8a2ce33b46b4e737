import CCairo

/// Receives the file's bytes in order, a page's worth at a time. The bytes are gone when it returns.
package typealias ByteSink = (UnsafeRawBufferPointer) throws -> Void

/// Stands between Cairo, which writes a few bytes at a time through a C function, and the sink.
///
/// A sink that throws is not asked again: the error is kept, Cairo is told that writing failed, and the writer
/// throws what was kept.
final class ByteSpout {
  /// Cairo writes a number at a time; the sink should not have to.
  private static let fullAt = 1 << 16

  private var bytes: [UInt8] = []
  private let sink: ByteSink
  private(set) var problem: (any Error)?
  /// What comes now is the end of the file, where its date stands.
  private var isAtEnd = false
  /// The dates of a finished document are written by the finisher, which expects what Cairo writes.
  private let prefixesDate: Bool

  init(prefixesDate: Bool = false, sink: @escaping ByteSink) {
    self.sink = sink
    self.prefixesDate = prefixesDate
    bytes.reserveCapacity(ByteSpout.fullAt)
  }

  func write(_ new: UnsafeRawBufferPointer) -> Bool {
    if problem != nil { return false }
    if bytes.count + new.count > ByteSpout.fullAt { flush(keeping: isAtEnd ? DatePrefix.reach : 0) }
    bytes.append(contentsOf: new)
    return problem == nil
  }

  /// The last page has come.
  func beginEnd() {
    flush()
    isAtEnd = prefixesDate
  }

  /// Hands over what has come so far, but for the last bytes to be kept.
  func flush(keeping kept: Int = 0) {
    guard problem == nil, bytes.count > kept else { return }
    if isAtEnd { DatePrefix.add(to: &bytes) }
    let count = bytes.count - kept
    do {
      try bytes.withUnsafeBytes { try sink(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    } catch {
      problem = error
    }
    bytes.removeFirst(count)
  }

  /// From now on bytes are thrown away: the document was given up.
  func close() {
    if problem == nil { problem = Abandoned() }
  }

  struct Abandoned: Error {}

  /// Unowned: the writer keeps the spout longer than the surface.
  var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  static let callback: cairo_write_func_t = { closure, data, count in
    guard let closure else { return CAIRO_STATUS_WRITE_ERROR }
    let spout = Unmanaged<ByteSpout>.fromOpaque(closure).takeUnretainedValue()
    let written = spout.write(UnsafeRawBufferPointer(start: data, count: Int(count)))
    return written ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR
  }
}
