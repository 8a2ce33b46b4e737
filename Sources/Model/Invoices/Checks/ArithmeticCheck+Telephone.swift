import FacturaAmounts
import FacturaDiagnostics

/// Telephone bills: what is carried over from month to month, and the sums of groups.
extension ArithmeticCheck {
  mutating func checkTelephone(_ telephone: Telephone) {
    if let previous = telephone.previousBalance?.value {
      let open = previous.subtracting(telephone.payments.total(\.amount) ?? .zero)
      compare(telephone.arrears, with: open, by: .arrears, at: "/telephone/arrears")
    }
    if let month = telephone.monthTotal?.value {
      let due = month.adding(telephone.arrears?.value ?? .zero)
      compare(telephone.totalToPay, with: due, by: .totalToPay, at: "/telephone/totalToPay")
    }
    for (index, group) in telephone.groups.enumerated() {
      compare(
        group.subtotal, with: group.charges.total(\.amount), by: .subtotal,
        at: "/telephone/groups/\(index)/subtotal")
    }
    checkFleet(telephone)
    for (index, group) in telephone.usage.enumerated() {
      checkUsage(group, at: "/telephone/usage/\(index)")
    }
  }

  private mutating func checkFleet(_ telephone: Telephone) {
    for (index, line) in telephone.fleet.enumerated() {
      let beforeTaxes = [line.services, line.local, line.longDistance, line.equipment, line.other]
      let path = "/telephone/fleet/\(index)"
      compare(
        line.total, with: (beforeTaxes + [line.taxes]).total { $0 }, by: .fleetLine, at: "\(path)/total")
      if !line.charges.isEmpty, let sum = beforeTaxes.total({ $0 }) {
        compare(Amount(sum), with: line.charges.total(\.amount), by: .fleetCharges, at: "\(path)/charges")
      }
    }
    guard !telephone.fleet.isEmpty else { return }
    compare(
      telephone.monthTotal, with: telephone.fleet.total(\.total), by: .fleet, at: "/telephone/monthTotal")
  }

  /// Records are read one at a time where they lie. A damaged one stops the sum: rendering tells of it.
  private mutating func checkUsage(_ group: UsageGroup, at path: String) {
    guard group.amount != nil || group.count != nil else { return }
    var sum: ExactDecimal? = .zero
    var position = ListPosition.start
    do {
      while let (record, next) = try group.records.record(at: position) {
        if let amount = record.record.amount { sum = sum?.adding(amount.value) }
        position = next
      }
    } catch { return }
    compare(group.amount, with: sum, by: .usageAmount, at: "\(path)/amount")
    if let count = group.count, count != position.index {
      tell(
        .differs(
          ArithmeticFact.Difference(
            rule: "usage", figure: "the number of records", stated: "\(count)",
            formula: "the count of those that are listed", reckoned: "\(position.index)", allowed: nil)),
        at: "\(path)/count")
    }
  }
}

extension ArithmeticRule {
  static let arrears = ArithmeticRule(
    "bill arrears", "what is still open", "the previous balance − the payments", .none)
  static let totalToPay = ArithmeticRule(
    "bill total", "the total to pay", "this month's total + what is still open", .none)
  static let subtotal = ArithmeticRule(
    "bill subtotal", "the group's subtotal", "the sum of its charges", .none)
  static let fleetLine = ArithmeticRule(
    "fleet line", "the line's total", "the sum of its columns and taxes", .none)
  static let fleetCharges = ArithmeticRule(
    "fleet charges", "the sum of the line's columns", "the sum of its charges", .none)
  static let fleet = ArithmeticRule(
    "fleet", "this month's total", "the sum of the lines' totals", .none)
  static let usageAmount = ArithmeticRule(
    "bill usage", "the amount of the group", "the sum of its records", .none)
}
