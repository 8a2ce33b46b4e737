package import FacturaDiagnostics

/// A tax beside the ITBIS whose rate the totals don't state, so that what a line or a page has of it can't be reckoned.
package struct UnratedTax: Sendable, Equatable {
  /// 001 to 039.
  package let code: String
  /// `/totals/additionalTaxes/0/rate`, or the line that bears a tax which the totals don't list.
  package let path: DataPath
  private let isListed: Bool
  /// Excise that a line bears: its excise and its ITBIS stand on paper, and depend on the rate.
  package let concernsLines: Bool

  package var finding: Finding {
    Finding(
      ArithmeticFact.unrated(code: code, isListed: isListed, isExcise: AdditionalTax.isExcise(code)),
      path: path)
  }

  fileprivate init(_ code: String, listedAt index: Int, isBorne: Bool) {
    self.code = code
    path = DataPath("/totals/additionalTaxes/\(index)/rate")
    isListed = true
    concernsLines = isBorne && AdditionalTax.isExcise(code)
  }

  fileprivate init(_ code: String, borneByLine index: Int) {
    self.code = code
    path = DataPath("/lines/\(index)/additionalTaxes")
    isListed = false
    concernsLines = AdditionalTax.isExcise(code)
  }
}

extension Invoice {
  /// Those that the totals list, in their order, and then those that only lines bear; each once.
  package var unratedTaxes: [UnratedTax] {
    var borne: [(code: String, line: Int)] = []
    for index in lines.indices {
      for code in lines[index].additionalTaxes where !borne.contains(where: { $0.code == code }) {
        borne.append((code, index))
      }
    }
    let listed = totals.additionalTaxes
    return listed.enumerated().compactMap { index, tax in
      guard tax.rate == nil, let code = tax.code else { return nil }
      return UnratedTax(code, listedAt: index, isBorne: borne.contains { $0.code == code })
    }
      + borne.compactMap { code, line in
        listed.contains { $0.code == code } ? nil : UnratedTax(code, borneByLine: line)
      }
  }
}

extension AdditionalTax {
  /// Codes 001 to 005 are the other additional taxes, the rest is excise (Formato e-CF, table I).
  static func isExcise(_ code: String) -> Bool { code > "005" }
}
