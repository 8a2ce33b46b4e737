import Glibc

/// An open file that closes itself.
final class OpenFile: Sendable {
  let descriptor: Int32
  private let closes: Bool

  init(reading path: String) throws(SystemError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    closes = true
    if descriptor < 0 { throw SystemError() }
  }

  /// A new file that must not be there yet, with rights as `open` takes them.
  init(creating path: String, rights: mode_t) throws(SystemError) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, rights)
    closes = true
    if descriptor < 0 { throw SystemError() }
  }

  /// A new file without a name in the folder of `path`, which the system forgets unless it gets one by `link(to:)`;
  /// nothing where the file system has no such files, or where no name could be given later.
  init?(namelessBeside path: String, rights: mode_t) {
    let folder = path[..<FileKind.startOfName(in: path)]
    // O_TMPFILE, which Swift can't import (open(2)); without names there is nothing to be exclusive about.
    let nameless = 0o20_000_000 | O_DIRECTORY
    descriptor = open(folder.isEmpty ? "." : String(folder), O_WRONLY | nameless | O_CLOEXEC, rights)
    closes = descriptor >= 0
    if descriptor < 0 || FileKind(of: ownPath) == .missing { return nil }
  }

  /// A pipe or device that is there.
  init(writing path: String) throws(SystemError) {
    descriptor = open(path, O_WRONLY | O_CLOEXEC)
    closes = true
    if descriptor < 0 { throw SystemError() }
  }

  /// A descriptor that belongs to someone else, such as standard output.
  init(borrowing descriptor: Int32) {
    self.descriptor = descriptor
    closes = false
  }

  deinit {
    if closes { close(descriptor) }
  }

  /// What the system calls an open file, if there is a `/proc` (proc(5)).
  private var ownPath: String { "/proc/self/fd/\(descriptor)" }

  /// Gives a name to a file that has none. The name must be free.
  func link(to path: String) throws(SystemError) {
    guard linkat(AT_FDCWD, ownPath, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0 else { throw SystemError() }
  }

  /// Bytes, and whether it is a folder.
  func status() throws(SystemError) -> (size: Int, isFolder: Bool, isRegular: Bool) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemError() }
    let kind = status.st_mode & S_IFMT
    return (Int(status.st_size), kind == S_IFDIR, kind == S_IFREG)
  }

  /// When its bytes were last changed, in Greenwich; nothing outside the years 1…9999.
  func lastChange() throws(SystemError) -> Timestamp? {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemError() }
    return Timestamp(secondsSince1970: status.st_mtim.tv_sec)
  }

  /// As many bytes as there are from `offset`, up to the buffer's size; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(SystemError) -> Int {
    while true {
      let count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
      if count >= 0 { return count }
      if errno != EINTR { throw SystemError() }
    }
  }

  /// Everything until the end, for files and pipes alike; nothing if there is more than `limit`.
  func readAll(limit: Int) throws(SystemError) -> [UInt8]? {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &block, block.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemError()
      }
      guard bytes.count + count <= limit else { return nil }
      bytes += block[0..<count]
    }
  }

  func write(_ bytes: [UInt8]) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(
          descriptor, UnsafeRawBufferPointer(rebasing: $0[written...]).baseAddress, $0.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        throw SystemError()
      }
    }
  }
}
