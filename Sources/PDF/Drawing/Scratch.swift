/// Working memory that grows and is used again: text is gathered in it for each of Cairo's calls.
struct Scratch<Element: BitwiseCopyable>: ~Copyable {
  private(set) var start: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    start = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  deinit { start.deallocate() }

  /// Room for `more` elements behind the last; the caller fills all of them.
  @inline(__always)
  mutating func grow(by more: Int) -> UnsafeMutablePointer<Element> {
    if count + more > capacity { enlarge(to: count + more) }
    defer { count += more }
    return start + count
  }

  @inline(never)
  private mutating func enlarge(to needed: Int) {
    capacity = max(needed, capacity * 2)
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }

  mutating func removeAll() { count = 0 }
}
