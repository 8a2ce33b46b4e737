import Factura
import Glibc

/// Where a password is read from.
enum PasswordSource {
  case descriptor(Int32)
  case variable(String)

  init?(descriptor: Int32?, variable: String?) {
    if let descriptor {
      self = .descriptor(descriptor)
    } else if let variable {
      self = .variable(variable)
    } else {
      return nil
    }
  }

  /// Without the line break that ends it.
  func read() throws(FacturaError) -> String {
    let bytes: [UInt8]
    switch self {
    case .descriptor(let number): bytes = try Self.line(from: number)
    case .variable(let name):
      guard let value = getenv(name) else { throw FacturaError(.argument, [.noPasswordVariable(name)]) }
      bytes = Array(UnsafeBufferPointer(start: value, count: strlen(value))).map(UInt8.init(bitPattern:))
    }
    guard let password = String(validating: bytes, as: UTF8.self) else {
      throw FacturaError(.argument, [.passwordNotUTF8(name)])
    }
    return password
  }

  private var name: String {
    switch self {
    case .descriptor(let number): "descriptor \(number)"
    case .variable(let name): "“\(name)”"
    }
  }

  /// More is no password.
  private static let limit = 4096

  private static func line(from descriptor: Int32) throws(FacturaError) -> [UInt8] {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: limit)
    while bytes.count <= limit {
      let count = Glibc.read(descriptor, &block, block.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw FacturaError(
          .argument, [.unreadableDescriptor(descriptor, reason: String(cString: strerror(errno)))])
      }
      guard count > 0 else { break }
      bytes += block[..<count]
    }
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    return bytes
  }
}
