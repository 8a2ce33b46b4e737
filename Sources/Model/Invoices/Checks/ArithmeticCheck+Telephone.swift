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
    for (index, group) in telephone.usage.enumerated() {
      checkUsage(group, at: "/telephone/usage/\(index)")
    }
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
  static let usageAmount = ArithmeticRule(
    "bill usage", "the amount of the group", "the sum of its records", .none)
}
