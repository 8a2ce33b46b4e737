import FacturaDiagnostics
import FacturaInvoices

/// What an e-CF must state for its figures and its title to be printed at all, whatever file it came from.
extension Invoice {
  /// - Throws: `FacturaError` of kind `data` if the type of e-CF isn't one.
  func demandType() throws(FacturaError) {
    guard let finding = fiscal?.unknownType else { return }
    throw FacturaError(.data, [finding])
  }

  /// - Throws: `FacturaError` of kind `data` if figures to be printed depend on rates that an e-CF doesn't state.
  func demandRates(of isWanted: (UnratedTax) -> Bool) throws(FacturaError) {
    guard fiscal != nil else { return }
    let findings = unratedTaxes.filter(isWanted).map { tax in
      var finding = tax.finding
      finding.severity = .error
      return finding
    }
    if !findings.isEmpty { throw FacturaError(.data, findings) }
  }
}
