import CZint
import FacturaDiagnostics
import FacturaPages

/// A Code 128 (ISO/IEC 15417), encoded by the zint library, which never draws it. Frees itself.
struct BarCode: ~Copyable {
  /// 60 characters make a bar code of 174 mm at the narrowest usual module of 0.25 mm, and zint takes no more.
  static let mostCharacters = 60

  private let symbol: UnsafeMutablePointer<zint_symbol>?

  init() {
    symbol = ZBarcode_Create()
    symbol?.pointee.symbology = BARCODE_CODE128
    symbol?.pointee.input_mode = UNICODE_MODE
  }

  deinit {
    if let symbol { ZBarcode_Delete(symbol) }
  }

  /// One row of modules, dark ones for bars.
  consuming func encode(_ text: String) throws(Failure<SymbolFact>) -> ModuleMatrix {
    let name = Symbology.code128.spokenName
    if let scalar = text.unicodeScalars.first(where: { !$0.isASCII }) {
      throw Failure(.character(symbol: name, scalar: scalar))
    }
    if text.utf8.count > Self.mostCharacters {
      throw Failure(.tooLong(symbol: name, bytes: text.utf8.count, limit: Self.mostCharacters))
    }
    guard let symbol else { throw Failure(.refused(symbol: name, reason: "no memory is left")) }
    var bytes = text
    let result = bytes.withUTF8 { ZBarcode_Encode(symbol, $0.baseAddress, Int32($0.count)) }
    guard result < ZINT_ERROR, let bars = factura_zint_row(symbol, 0) else {
      // Control characters beside letters take two symbol characters each.
      let reason =
        result == ZINT_ERROR_TOO_LONG
        ? "its text needs more than 60 symbol characters" : String(cString: factura_zint_message(symbol))
      throw Failure(.refused(symbol: name, reason: reason))
    }
    let columns = Int(symbol.pointee.width)
    let modules = (0..<columns).map { bars[$0 >> 3] >> UInt8($0 & 7) & 1 == 1 }
    return ModuleMatrix(columns: columns, rows: 1, modules: modules, text: text)
  }
}
