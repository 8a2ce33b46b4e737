import CXML2

/// Numbers of the names in a file. libxml2 keeps one copy of each name while it parses, so that its address is
/// the name.
struct NameNumbers {
  struct Key: Hashable {
    var local: UnsafePointer<xmlChar>?
    var prefix: UnsafePointer<xmlChar>?
    var namespace: UnsafePointer<xmlChar>?
  }

  private var numbers: [Key: Int32] = [:]
  /// The names met last, by some bits of their address: nearly every name is found here.
  private var recent: [(key: Key, number: Int32)] = Array(repeating: (Key(), -1), count: Self.slots)
  private static let slots = 256

  subscript(key: Key) -> Int32? {
    mutating get {
      let slot = Self.slot(of: key)
      if recent[slot].number >= 0, recent[slot].key == key { return recent[slot].number }
      guard let number = numbers[key] else { return nil }
      recent[slot] = (key, number)
      return number
    }
    set {
      numbers[key] = newValue
      if let newValue { recent[Self.slot(of: key)] = (key, newValue) }
    }
  }

  private static func slot(of key: Key) -> Int {
    let address = UInt(bitPattern: key.local)
    return Int((address ^ address >> 8) % UInt(slots))
  }
}
