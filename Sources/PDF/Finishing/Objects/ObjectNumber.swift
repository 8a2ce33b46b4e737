/// The number of an object in the file that is being written, from 1. Every generation is 0.
struct ObjectNumber: Hashable, Sendable {
  var value: Int32

  init(_ value: Int32) {
    self.value = value
  }
}
