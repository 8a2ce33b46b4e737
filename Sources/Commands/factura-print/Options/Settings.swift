import FacturaTill
import Glibc

/// What options and environment say of this till.
struct Settings: Sendable {
  let words: Words
  /// Nothing if nobody named one.
  let archive: String?
  let station: Station
  let isJSON: Bool

  init(_ options: TillOptions, environment: [String: String]) {
    func value(_ option: String?, _ name: String) -> String? {
      option ?? environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
    words = Words(speech: Speech(option: options.language, environment: environment))
    archive = value(options.archive, "FACTURA_ARCHIVE")
    station = Station(
      clerk: value(options.clerk, "FACTURA_CLERK") ?? Self.systemUser,
      place: value(options.place, "FACTURA_PLACE") ?? "", till: value(options.till, "FACTURA_TILL") ?? "")
    isJSON = options.json
  }

  /// Who the system says this is, whatever the environment claims.
  private static var systemUser: String {
    var buffer = [CChar](repeating: 0, count: 4096)
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    guard getpwuid_r(getuid(), &entry, &buffer, buffer.count, &found) == 0, found != nil else {
      return "\(getuid())"
    }
    return String(cString: entry.pw_name)
  }
}
