/// A type of e-CF (Informe Técnico e-CF, §6.1), by its code.
package enum FiscalType: String, Sendable, CaseIterable {
  case fiscalCredit = "31"
  case consumption = "32"
  case debitNote = "33"
  case creditNote = "34"
  case purchases = "41"
  case minorExpenses = "43"
  case specialRegimes = "44"
  case government = "45"
  case exports = "46"
  case paymentsAbroad = "47"

  /// Notes modify another document, and say which.
  package var isNote: Bool { self == .debitNote || self == .creditNote }
}

extension FiscalType {
  /// How the Formato e-CF obliges each type to a field (FMT, §2); the raw values are its codes.
  package enum Obligation: Character, Sendable {
    case forbidden = "0"
    case always = "1"
    case conditional = "2"
    case optional = "3"
  }

  /// Reads obligations as they are tabulated: one code for each type, in the order of their codes.
  package func obligation(in table: String) -> Obligation {
    let place = Self.allCases.firstIndex(of: self) ?? 0
    return table.dropFirst(place).first.flatMap(Obligation.init) ?? .forbidden
  }
}
