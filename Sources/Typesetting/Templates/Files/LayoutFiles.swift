package import FacturaDiagnostics

/// Where a layout's files come from: a folder, or what travels inside the library. `Templates` asks, the door
/// answers.
package protocol LayoutFiles {
  /// The file at a path inside the layout's folder, `layout.xml`, `images/logo.svg`, or inside the folder `shared`
  /// beside it, `../shared/logo.svg`. By its words the path never leads anywhere else; that it doesn't by a link is
  /// the answerer's care.
  ///
  /// - Throws: `fileMissing`, `fileOutside` or `fileUnreadable`.
  func bytes(of path: String) throws(Failure<LayoutFileFact>) -> [UInt8]

  /// What findings call the file: `Layouts/statement/layout.xml`.
  func spokenName(of path: String) -> String
}

/// A path inside the layout's folder or inside the folder `shared` beside it, which layouts of a family have in
/// common.
package enum LayoutPath {
  /// The path from the folder that holds both, if it is that of a shared file: `shared/logo.svg`.
  package static func shared(_ path: String) -> Substring? {
    path.hasPrefix("../shared/") ? path.dropFirst("../".count) : nil
  }

  /// `href` as the file at `base` means it; nothing if it leads out of both folders.
  static func resolve(_ href: String, from base: String) -> String? {
    guard !href.isEmpty, !href.hasPrefix("/"), !href.contains("\\"), !href.contains("\0"), !href.contains(":")
    else {
      return nil
    }
    // The first step is the folder; “.”, which no step can be called, is the layout's own.
    var steps = (shared(base) ?? "./\(base)").split(separator: "/").dropLast().map(String.init)
    for step in href.split(separator: "/") {
      switch step {
      case ".": continue
      case "..":
        guard steps.popLast() != nil else { return nil }
      default: steps.append(String(step))
      }
    }
    guard steps.count > 1 else { return nil }
    switch steps[0] {
    case ".": return steps.dropFirst().joined(separator: "/")
    case "shared": return "../" + steps.joined(separator: "/")
    default: return nil
    }
  }
}
