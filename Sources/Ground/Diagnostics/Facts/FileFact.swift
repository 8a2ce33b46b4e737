/// What can be wrong with the files that a user names.
package enum FileFact: Fact {
  case missing(String)
  case isFolder(String)
  case unreadable(String, reason: String)
  case unwritable(String, reason: String)
  case tooLarge(String, limit: Int)
  case unknownLayout(String, nearest: String?, known: [String])

  package var code: String {
    switch self {
    case .missing: "file.missing"
    case .isFolder: "file.is-folder"
    case .unreadable: "file.unreadable"
    case .unwritable: "file.unwritable"
    case .tooLarge: "file.too-large"
    case .unknownLayout: "layout.unknown"
    }
  }

  package var message: String {
    switch self {
    case .missing(let path): "there is no file “\(path)”"
    case .isFolder(let path): "“\(path)” is a folder, not a file"
    case .unreadable(let path, let reason): "“\(path)” can't be read: \(reason)"
    case .unwritable(let path, let reason): "“\(path)” can't be written: \(reason)"
    case .tooLarge(let path, let limit): "“\(path)” is larger than \(limit / 1_048_576) MiB"
    case .unknownLayout(let name, _, _): "there is no layout “\(name)”"
    }
  }

  package var hints: [String] {
    switch self {
    case .missing, .unreadable, .tooLarge: []
    case .isFolder: ["name the file itself"]
    case .unwritable: ["name a place that exists and may be written to"]
    case .unknownLayout(_, let nearest?, _): ["did you mean “\(nearest)”?"]
    case .unknownLayout(_, nil, let known):
      [
        "built in are \(known.joined(separator: ", ")); "
          + "for a layout of your own, give the path of its layout.xml"
      ]
    }
  }
}
