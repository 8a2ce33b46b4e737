import Foundation

/// The sanitizer that the tests run under, as `tools/sanitize` says in `FACTURA_SANITIZER`.
package enum Sanitizer: String, Sendable {
  case address, thread

  package static let current = ProcessInfo.processInfo.environment["FACTURA_SANITIZER"].flatMap(
    Sanitizer.init)

  /// Whether this one is at work, and so `part` of a test isn't done. `tools/sanitize` shows what is printed here.
  package func leavesOut(_ part: String) -> Bool {
    guard self == Sanitizer.current else { return false }
    print("left out: \(part)")
    return true
  }
}
