package import FacturaDiagnostics

/// Where waiting pages go when there are too many for memory. This room knows no files; the door has one.
package protocol SpoolStorage: ~Copyable {
  /// Puts the bytes behind what is there.
  mutating func append(_ bytes: UnsafeRawBufferPointer) throws(Failure<SpoolFact>)
  /// Fills all of `target` from `offset` on.
  mutating func read(at offset: Int, into target: UnsafeMutableRawBufferPointer) throws(Failure<SpoolFact>)
}
