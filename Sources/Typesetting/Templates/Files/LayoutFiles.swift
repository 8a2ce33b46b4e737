package import FacturaDiagnostics

/// Where a layout's files come from: a folder, or what travels inside the library. `Templates` asks, the door
/// answers.
package protocol LayoutFiles {
  /// The file at a path inside the layout's folder: `layout.xml`, `images/logo.svg`. The path never begins with a
  /// slash nor leads out of the folder by its words; that it doesn't lead out by a link is the answerer's care.
  ///
  /// - Throws: `fileMissing`, `fileOutside` or `fileUnreadable`.
  func bytes(of path: String) throws(Failure<LayoutFileFact>) -> [UInt8]

  /// What findings call the file: `Layouts/statement/layout.xml`.
  func spokenName(of path: String) -> String
}

/// A path inside the layout's folder.
enum LayoutPath {
  /// `href` as the file at `base` means it; nothing if it leads out of the folder.
  static func resolve(_ href: String, from base: String) -> String? {
    guard !href.isEmpty, !href.hasPrefix("/"), !href.contains("\\"), !href.contains("\0"), !href.contains(":")
    else {
      return nil
    }
    var steps = base.split(separator: "/").dropLast().map(String.init)
    for step in href.split(separator: "/") {
      switch step {
      case ".": continue
      case "..":
        guard steps.popLast() != nil else { return nil }
      default: steps.append(String(step))
      }
    }
    return steps.isEmpty ? nil : steps.joined(separator: "/")
  }
}
