/// Where in the data something stands, as a JSON Pointer (RFC 6901) into the invoice's JSON form:
/// `/lines/17/net`. For XML it is the element path: `/ECF/DetallesItems/Item[17]/MontoItem`.
public struct DataPath: Hashable, Sendable {
  public var text: String

  public init(_ text: String) {
    self.text = text
  }
}

extension DataPath: CustomStringConvertible {
  public var description: String { text }
}
