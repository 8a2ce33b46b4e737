package import FacturaDiagnostics

/// Bytes that can be read from any place, again and again with the same answer: an invoice in memory or in a file.
package protocol ByteSource: Sendable {
  /// How many bytes there are.
  var count: Int { get }
  /// Fills `buffer` with the bytes from `offset` on, and says how many that were: fewer than the buffer holds only
  /// where the source ends.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(Finding) -> Int
}

/// Bytes in memory.
package struct MemorySource: ByteSource {
  package let bytes: [UInt8]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  package var count: Int { bytes.count }

  package func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard offset >= 0, offset < bytes.count else { return 0 }
    let length = min(buffer.count, bytes.count - offset)
    bytes.withUnsafeBytes {
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + length]))
    }
    return length
  }
}
