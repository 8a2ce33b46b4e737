/// A line that is typed into.
struct TextField: Equatable {
  /// Longer than any code on a bill: texts of QR codes have about 250 characters.
  static let limit = 1000

  private var characters: [Character] = []
  /// Before which character the cursor stands.
  private(set) var cursor = 0

  init(_ text: String = "") {
    insert(text)
  }

  var text: String { String(characters) }
  var isEmpty: Bool { characters.isEmpty }

  /// Whether the key was one for a field.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .pasted(let text): insert(text)
    case .backspace: if cursor > 0 { remove(at: cursor - 1) }
    case .delete: if cursor < characters.count { remove(at: cursor) }
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .control("u"): self = TextField()
    case .control("w"):
      while cursor > 0, characters[cursor - 1] == " " { remove(at: cursor - 1) }
      while cursor > 0, characters[cursor - 1] != " " { remove(at: cursor - 1) }
    default: return false
    }
    return true
  }

  private mutating func insert(_ text: String) {
    let room = max(0, Self.limit - characters.count)
    let inserted = text.harmless.prefix(room)
    characters.insert(contentsOf: inserted, at: cursor)
    cursor += inserted.count
  }

  private mutating func remove(at index: Int) {
    characters.remove(at: index)
    if index < cursor { cursor -= 1 }
  }

  /// What of it is seen through a window, and where in it the cursor is.
  func window(columns: Int) -> (text: String, cursor: Int) {
    var start = 0
    while String(characters[start..<cursor]).columns > max(0, columns - 1) { start += 1 }
    let seen = String(characters[start...]).prefix(columns: columns)
    return (seen, String(characters[start..<cursor]).columns)
  }
}
