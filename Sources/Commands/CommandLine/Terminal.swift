package import Factura
package import FacturaDiagnostics
import Glibc

/// Lines for people go to standard error, so that standard output stays the document's.
package enum Terminal {
  package enum Stream: Int32 {
    case standardOutput = 1
    case standardError = 2
  }

  /// What can't be said on standard error is lost: there is nobody left to tell.
  package static func print(_ text: String, to stream: Stream) {
    _ = put(Array((text + "\n").utf8), on: stream)
  }

  package static func print(_ findings: [Finding]) {
    for finding in findings { print(finding.description, to: .standardError) }
  }

  /// Writes over the line that the cursor of standard error is in.
  package static func overwrite(with text: String) {
    _ = put(Array("\r\(text)\u{1B}[K".utf8), on: .standardError)
  }

  /// Bytes of a document to standard output.
  package static func write(_ bytes: [UInt8]) throws(FacturaError) {
    guard put(bytes, on: .standardOutput) else { throw FacturaError(.output, [.standardOutputClosed]) }
  }

  private static func put(_ bytes: [UInt8], on stream: Stream) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(
          stream.rawValue, UnsafeRawBufferPointer(rebasing: $0[written...]).baseAddress, $0.count - written)
      }
      if count < 0, errno != EINTR { return false }
      written += max(0, count)
    }
    return true
  }
}

extension Finding {
  fileprivate static let standardOutputClosed = Finding(
    severity: .error, code: "command.output-closed", message: "standard output takes no more")
}
