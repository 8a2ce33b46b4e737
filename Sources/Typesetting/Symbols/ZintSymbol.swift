import CZint
import FacturaDiagnostics
import FacturaPages

/// A symbol of the zint library, which frees itself. Zint encodes; it never draws.
struct ZintSymbol: ~Copyable {
  private let symbol: UnsafeMutablePointer<zint_symbol>?

  init(_ kind: Symbology) {
    symbol = ZBarcode_Create()
    guard let symbol else { return }
    symbol.pointee.input_mode = UNICODE_MODE
    switch kind {
    case .qr:
      symbol.pointee.symbology = BARCODE_QRCODE
      // Level M: a code survives when 15 % of it are unreadable.
      symbol.pointee.option_1 = 2
    case .code128:
      symbol.pointee.symbology = BARCODE_CODE128
    }
  }

  deinit {
    if let symbol { ZBarcode_Delete(symbol) }
  }

  consuming func encode(_ text: String, as kind: Symbology) throws(Failure<SymbolFact>) -> ModuleMatrix {
    guard let symbol else {
      throw Failure(.refused(symbol: kind.spokenName, reason: "no memory is left"))
    }
    if !text.utf8.allSatisfy({ $0 < 0x80 }) { symbol.pointee.eci = 26 }  // UTF-8 (AIM ECI, part 3)
    var text = text
    let result = text.withUTF8 { ZBarcode_Encode(symbol, $0.baseAddress, Int32($0.count)) }
    guard result < ZINT_ERROR else {
      // Control characters beside letters take two symbol characters each.
      let reason =
        result == ZINT_ERROR_TOO_LONG
        ? "its text needs more than 60 symbol characters" : String(cString: factura_zint_message(symbol))
      throw Failure(.refused(symbol: kind.spokenName, reason: reason))
    }
    let columns = Int(symbol.pointee.width)
    let rows = Int(symbol.pointee.rows)
    let modules = [Bool](unsafeUninitializedCapacity: columns * rows) { modules, count in
      for row in 0..<rows {
        guard let bits = factura_zint_row(symbol, Int32(row)) else { return }
        for column in 0..<columns {
          modules.initializeElement(at: count, to: bits[column >> 3] >> UInt8(column & 7) & 1 == 1)
          count += 1
        }
      }
    }
    return ModuleMatrix(columns: columns, rows: rows, modules: modules, text: text)
  }
}
