/// Where a link of a bill may lead: to a page of the web, a mailbox or a telephone. Anything else would make the paper a
/// door to programs and files of its reader.
package enum LinkAddress {
  /// RFC 3986, 3.1: their letters may be of either case.
  package static let schemes = ["https", "http", "mailto", "tel"]

  /// What is expected, for messages.
  package static let words = "an address that begins with https://, http://, mailto: or tel:"

  /// Whether a link may lead there.
  package static func isAllowed(_ address: String) -> Bool {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = address[..<colon].lowercased()
    let rest = address[address.utf8.index(after: colon)...]
    guard scheme.hasPrefix("http") else { return schemes.contains(scheme) && !rest.isEmpty }
    guard schemes.contains(scheme), rest.hasPrefix("//") else { return false }
    return rest.dropFirst(2).first.map { !"/?#".contains($0) } ?? false
  }

  /// Whether an address that begins so may turn out to be allowed.
  package static func mayBecomeAllowed(_ start: String) -> Bool {
    guard let colon = start.firstIndex(of: ":") else {
      return schemes.contains { $0.hasPrefix(start.lowercased()) }
    }
    return schemes.contains(start[..<colon].lowercased())
  }
}
