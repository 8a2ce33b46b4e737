/// What somebody does at the keyboard, or a scanner in his place.
enum Key: Equatable, Sendable {
  case character(Character)
  case enter, escape, backspace, delete, tab
  case up, down, left, right, home, end, pageUp, pageDown
  /// Ctrl with a letter, in lower case.
  case control(Character)
  /// Text that the terminal says was pasted. It never acts: an Enter in it is a space.
  case pasted(String)
  /// A code that a scanner typed, with the Enter that ended it.
  case scanned(String)
}

extension Sequence<Key> {
  /// Four or more characters and an Enter that came at once are a code that was scanned: nobody types so fast. It
  /// must not be taken for choices and an Enter, because an Enter prints.
  func joiningScans() -> [Key] {
    var keys: [Key] = []
    var text = ""
    for key in self {
      switch key {
      case .character(let character): text.append(character)
      case .enter where text.count >= 4:
        keys.append(.scanned(text))
        text = ""
      default:
        keys += text.map(Key.character)
        keys.append(key)
        text = ""
      }
    }
    return keys + text.map(Key.character)
  }
}
