package import FacturaDiagnostics
package import FacturaPages

/// Encodes QR and bar codes as modules.
///
/// There is no memo: a document asks once for each of its codes.
package struct ModuleEncoder: SymbolEncoder {
  package init() {}

  package func encode(
    _ symbology: Symbology, _ text: String,
  ) throws(Failure<SymbolFact>) -> ModuleMatrix {
    if let fact = symbology.objection(to: text) { throw Failure(fact) }
    switch symbology {
    case .qr: return try ZintSymbol(.qr).encode(text, as: symbology)
    case .code128: return try ZintSymbol(.code128).encode(text, as: symbology)
    }
  }
}

extension Symbology {
  /// As messages name it.
  var spokenName: String {
    switch self {
    case .qr: "QR code"
    case .code128: "Code 128"
    }
  }

  /// What is wrong with a text before anyone tries to encode it.
  func objection(to text: String) -> SymbolFact? {
    if text.isEmpty { return .empty(symbol: spokenName) }
    switch self {
    case .qr:
      // 2331 bytes fit in version 40 at level M (ISO/IEC 18004, table 7); text beyond ASCII is announced by an
      // ECI designator, which takes two of them.
      let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
      return tooLong(text, limit: isASCII ? 2331 : 2329)
    case .code128:
      if let scalar = text.unicodeScalars.first(where: { !$0.isASCII }) {
        return .character(symbol: spokenName, scalar: scalar)
      }
      // 60 characters make a bar code of 174 mm at the narrowest usual module of 0.25 mm, and zint takes no more.
      return tooLong(text, limit: 60)
    }
  }

  private func tooLong(_ text: String, limit: Int) -> SymbolFact? {
    let bytes = text.utf8.count
    return bytes > limit ? .tooLong(symbol: spokenName, bytes: bytes, limit: limit) : nil
  }
}
