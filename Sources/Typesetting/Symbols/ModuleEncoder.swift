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
    if text.isEmpty { throw Failure(.empty(symbol: symbology.spokenName)) }
    switch symbology {
    case .qr: return try qrCode(text)
    case .code128: return try BarCode().encode(text)
    }
  }

  private func qrCode(_ text: String) throws(Failure<SymbolFact>) -> ModuleMatrix {
    guard let code = QRCode(text) else {
      throw Failure(
        .tooLong(symbol: Symbology.qr.spokenName, bytes: text.utf8.count, limit: QRCode.mostBytes(for: text)))
    }
    let size = code.version.size
    return ModuleMatrix(columns: size, rows: size, modules: code.modules(), text: text)
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
}
