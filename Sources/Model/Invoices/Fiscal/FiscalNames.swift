package import FacturaAmounts
package import FacturaDiagnostics

extension Fiscal {
  /// The type in words, as the printed representation shows it (Informe Técnico e-CF, §6.1).
  package var typeName: String? {
    switch typeCode {
    case "31": "Factura de Crédito Fiscal Electrónica"
    case "32": "Factura de Consumo Electrónica"
    case "33": "Nota de Débito Electrónica"
    case "34": "Nota de Crédito Electrónica"
    case "41": "Comprobante Electrónico de Compras"
    case "43": "Comprobante Electrónico para Gastos Menores"
    case "44": "Comprobante Electrónico para Regímenes Especiales"
    case "45": "Comprobante Electrónico Gubernamental"
    case "46": "Comprobante Electrónico para Exportaciones"
    case "47": "Comprobante Electrónico para Pagos al Exterior"
    // Paper series, which stand in for an e-CF during a contingency.
    case "01": "Factura de Crédito Fiscal"
    case "02": "Factura de Consumo"
    default: nil
    }
  }
}

extension Fiscal {
  /// The finding, if the stated type is neither one of e-CF nor of the paper series B (Informe Técnico e-CF, note 44).
  package var unknownType: Finding? {
    guard let typeCode, FiscalType(rawValue: typeCode) == nil, !Self.paperTypes.contains(typeCode) else {
      return nil
    }
    return Finding(ECFFact.unknownType(typeCode), path: DataPath("/fiscal/typeCode"))
  }

  private static let paperTypes = ["01", "02", "03", "04", "11", "12", "13", "14", "15", "16", "17"]

  /// Whether it is a document of a paper series, which has no e-NCF and no QR code (Modelos ilustrativos 4.2).
  package var isPaper: Bool {
    if let typeCode { return FiscalType(rawValue: typeCode) == nil }
    return !(ncf?.hasPrefix("E") ?? true)
  }
}

extension Payment {
  /// The kind in words (Formato e-CF, field 9).
  package var kindName: String? {
    switch kind {
    case "1": "Contado"
    case "2": "Crédito"
    case "3": "Gratuito"
    default: nil
    }
  }
}

extension ModifiedDocument {
  /// The code as the bare sentence that is printed (Informe Técnico e-CF, §17.2.1); one that isn't known stands for
  /// itself.
  package var sentence: String? {
    switch code {
    case "1": "Anula el NCF modificado"
    case "2": "Corrige Texto del Comprobante Fiscal modificado"
    case "3": "Corrige montos del NCF modificado"
    case "4": "Reemplazo NCF emitido en contingencia"
    case "5": "Referencia Factura Consumo Electrónica"
    default: code
    }
  }
}

extension AdditionalTax {
  /// The tax's short name (Formato e-CF, table I).
  package var name: String? {
    switch code {
    case "001": "Propina Legal"
    case "002": "CDT"
    case "005": "Primera Placa"
    case "003", "004": "ISC"
    case .some(let code) where ("006"..."022").contains(code): "ISC específico"
    case .some(let code) where ("023"..."039").contains(code): "ISC ad valorem"
    default: nil
    }
  }

  /// Whichever of the three amounts is stated.
  package var amount: Amount? { specific ?? adValorem ?? other }
}
