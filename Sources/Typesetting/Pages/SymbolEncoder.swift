package import FacturaDiagnostics

/// Turns text into a QR or bar code. `Pages` asks, `Symbols` answers.
///
/// The same text always gives the same modules.
package protocol SymbolEncoder: Sendable {
  /// The modules without their quiet zone: 4 modules around a QR code (ISO/IEC 18004, 9.1), 10 on the left and
  /// right of a Code 128 (ISO/IEC 15417, 4.2) are the layout's business.
  func encode(_ symbology: Symbology, _ text: String) throws(Failure<SymbolFact>) -> ModuleMatrix
}
