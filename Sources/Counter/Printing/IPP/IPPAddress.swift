import CCUPS
import FacturaDiagnostics

/// Where a server is: `ipp://host:631/ipp/print`, or the socket of a scheduler on this machine.
struct IPPAddress: Hashable, Sendable {
  /// As it is written in requests.
  let uri: String
  /// A name, a number, or the path of a socket.
  let host: String
  let port: Int32
  let resource: String
  let isSecure: Bool

  /// A printer's address, `ipp:` or `ipps:`.
  init(uri: String) throws(PrintingError) {
    var scheme = [CChar](repeating: 0, count: 32)
    var user = [CChar](repeating: 0, count: 256)
    var host = [CChar](repeating: 0, count: 256)
    var resource = [CChar](repeating: 0, count: 1024)
    var port: Int32 = 0
    let status = httpSeparateURI(
      HTTP_URI_CODING_NONE, uri, &scheme, Int32(scheme.count), &user, Int32(user.count), &host,
      Int32(host.count),
      &port, &resource, Int32(resource.count))
    let kind = Self.text(scheme)
    guard status.rawValue >= HTTP_URI_STATUS_OK.rawValue, kind == "ipp" || kind == "ipps", host[0] != 0 else {
      throw Failure(.badAddress(uri))
    }
    self.uri = uri
    self.host = Self.text(host)
    self.port = port > 0 ? port : 631
    self.resource = Self.text(resource)
    isSecure = kind == "ipps"
  }

  /// A scheduler: `HOST`, `HOST:PORT`, the path of its socket, or nothing for the one that CUPS itself would ask.
  init(scheduler: String?) {
    if let scheduler {
      let parts = scheduler.split(separator: ":")
      let port = scheduler.hasPrefix("/") ? nil : parts.dropFirst().last.flatMap { Int32($0) }
      host = port == nil ? scheduler : parts.dropLast().joined(separator: ":")
      self.port = port ?? 631
      isSecure = false
    } else {
      host = String(cString: cupsServer())
      port = ippPort()
      isSecure = cupsEncryption() == HTTP_ENCRYPTION_ALWAYS
    }
    uri = "ipp://localhost/"
    resource = "/"
  }

  /// As people are told: where to look when nobody answers.
  var name: String { host.hasPrefix("/") ? host : "\(host):\(port)" }

  /// Whether it is this machine, which sees the printers that its scheduler sees.
  var isLocal: Bool { host.hasPrefix("/") || host == "localhost" || host == "127.0.0.1" || host == "::1" }

  /// The part of a URI that a scheduler goes by: `/printers/laser`.
  static func resource(of uri: String) throws(PrintingError) -> String { try IPPAddress(uri: uri).resource }

  private static func text(_ buffer: [CChar]) -> String {
    String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
