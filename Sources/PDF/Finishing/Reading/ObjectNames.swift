/// Which numbers Cairo's objects have in the finished file. Numbers are given when an object is first referred to,
/// so there are no gaps and no unused objects.
struct ObjectNames {
  /// By Cairo's number; 0 if there is none yet.
  private var numbers: [Int32] = []

  func known(_ cairo: Int32) -> ObjectNumber? {
    let index = Int(cairo)
    guard numbers.indices.contains(index), numbers[index] != 0 else { return nil }
    return ObjectNumber(numbers[index])
  }

  mutating func set(_ cairo: Int32, to number: ObjectNumber) {
    let index = Int(cairo)
    if index >= numbers.count {
      numbers += [Int32](repeating: 0, count: index + 1 - numbers.count)
    }
    numbers[index] = number.value
  }
}
