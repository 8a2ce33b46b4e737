/// The types of e-CF, in the order in which `ECFRules` lists them.
enum ECFType: String, CaseIterable, Sendable {
  case creditInvoice = "31"
  case consumption = "32"
  case debitNote = "33"
  case creditNote = "34"
  case purchases = "41"
  case pettyExpenses = "43"
  case specialRegimes = "44"
  case governmental = "45"
  case exports = "46"
  case paymentsAbroad = "47"

  /// Its place in that order.
  var column: Int {
    switch self {
    case .creditInvoice: 0
    case .consumption: 1
    case .debitNote: 2
    case .creditNote: 3
    case .purchases: 4
    case .pettyExpenses: 5
    case .specialRegimes: 6
    case .governmental: 7
    case .exports: 8
    case .paymentsAbroad: 9
    }
  }
}
