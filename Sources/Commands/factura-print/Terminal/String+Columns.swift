extension String {
  /// Places on the screen: none for what combines with the character before, two for what is wide (UAX #11).
  var columns: Int { reduce(0) { $0 + $1.columns } }

  /// The longest beginning that needs no more.
  func prefix(columns limit: Int) -> String {
    var left = limit
    return String(
      prefix { character in
        left -= character.columns
        return left >= 0
      })
  }

  /// Padded with spaces at its end, or cut with an ellipsis.
  func filling(_ width: Int) -> String {
    let columns = columns
    if columns <= width { return self + String(repeating: " ", count: width - columns) }
    return prefix(columns: width - 1) + "…"
  }

  /// Padded with spaces before it, as figures are.
  func aligned(right width: Int) -> String {
    String(repeating: " ", count: Swift.max(0, width - columns)) + self
  }

  /// Without control characters and marks of direction.
  var harmless: String {
    let scalars = unicodeScalars.map { scalar -> UnicodeScalar in
      switch scalar.value {
      case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: "\u{FFFD}"
      default: scalar
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Broken at spaces into lines of at most so many columns; a longer word stays whole and is cut where it is drawn.
  func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ") {
      if line.isEmpty {
        line = String(word)
      } else if line.columns + 1 + String(word).columns <= width {
        line += " " + word
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }
}

extension Character {
  fileprivate var columns: Int {
    guard let first = unicodeScalars.first else { return 0 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch first.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
