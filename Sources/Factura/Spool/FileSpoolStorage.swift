import FacturaDiagnostics
import FacturaPages

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A temporary file without a name: it is gone when the program ends, however it ends.
struct FileSpoolStorage: SpoolStorage, ~Copyable {
  private let file: Int32
  private let limit: Int
  private var size = 0

  /// - Parameters:
  ///   - folder: where the file's blocks are taken from.
  ///   - limit: how many bytes it may have.
  init(folder: String, limit: Int) throws(Failure<SpoolFact>) {
    // The name serves for a moment: the file is unlinked before anything stands in it.
    var path = Array("\(folder)/factura-XXXXXX".utf8CString)
    let file = mkstemp(&path)
    guard file >= 0 else { throw Failure(.cannotOpen(folder: folder, reason: Self.trouble())) }
    unlink(path)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    self.file = file
    self.limit = limit
  }

  deinit { close(file) }

  mutating func append(_ bytes: UnsafeRawBufferPointer) throws(Failure<SpoolFact>) {
    guard bytes.count <= limit - size else {
      throw Failure(.full(page: 0, limitInMegabytes: limit >> 20))
    }
    var rest = bytes
    while !rest.isEmpty {
      let written = pwrite(file, rest.baseAddress, rest.count, off_t(size))
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw Failure(.cannotWrite(reason: Self.trouble())) }
      size += written
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
    }
  }

  mutating func read(at offset: Int, into target: UnsafeMutableRawBufferPointer) throws(Failure<SpoolFact>) {
    var filled = 0
    while filled < target.count {
      let count = pread(
        file, target.baseAddress?.advanced(by: filled), target.count - filled, off_t(offset + filled))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        throw Failure(.cannotRead(reason: count == 0 ? "it ends too early" : Self.trouble()))
      }
      filled += count
    }
  }

  private static func trouble() -> String { String(cString: strerror(errno)) }
}
