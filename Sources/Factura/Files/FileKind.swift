import Glibc

/// What stands at a path.
enum FileKind {
  case missing, regular, folder, link
  /// A pipe, a terminal, `/dev/null`.
  case device

  /// Follows links.
  init(of path: String) {
    var status = stat()
    self = stat(path, &status) == 0 ? FileKind(mode: status.st_mode) : .missing
  }

  /// What stands at the path itself, which may be a link, also one that leads nowhere.
  init(ofLink path: String) {
    var status = stat()
    self = lstat(path, &status) == 0 ? FileKind(mode: status.st_mode) : .missing
  }

  private init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .regular
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .device
    }
  }

  /// The place that links lead to; nothing if there is no file.
  static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// Behind the last slash.
  static func startOfName(in path: String) -> String.Index {
    path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
  }
}
