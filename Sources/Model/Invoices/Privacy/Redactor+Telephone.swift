import FacturaDiagnostics

/// The parts of a telephone bill that a masked one keeps, field by field.
extension Redactor {
  /// No messages, which may speak of debts and habits; no slip, whose codes hold account and amount.
  func masked(_ telephone: Telephone) -> Telephone {
    var masked = Telephone()
    masked.account = tail(telephone.account)
    masked.phone = tail(telephone.phone)
    masked.plan = words(telephone.plan)
    masked.billNumber = telephone.billNumber
    masked.cutOff = telephone.cutOff
    masked.previousBalance = telephone.previousBalance
    masked.payments = telephone.payments.map(self.masked)
    masked.arrears = telephone.arrears
    masked.monthTotal = telephone.monthTotal
    masked.totalToPay = telephone.totalToPay
    masked.lateRate = telephone.lateRate
    masked.groups = telephone.groups.map(self.masked)
    masked.fleet = telephone.fleet.map(self.masked)
    masked.changes = telephone.changes.map(self.masked)
    masked.usage = telephone.usage.map(self.masked)
    masked.consumption = telephone.consumption
    masked.channels = telephone.channels
    masked.legend = telephone.legend
    return masked
  }

  /// Neither where nor by which receipt.
  private func masked(_ payment: BillPayment) -> BillPayment {
    var masked = BillPayment()
    masked.date = payment.date
    masked.amount = payment.amount
    return masked
  }

  private func masked(_ group: ChargeGroup) -> ChargeGroup {
    var masked = group
    masked.name = words(group.name)
    masked.phone = tail(group.phone)
    masked.charges = group.charges.map(self.masked)
    return masked
  }

  private func masked(_ charge: Charge) -> Charge {
    var masked = charge
    masked.name = words(charge.name)
    masked.detail = words(charge.detail)
    return masked
  }

  private func masked(_ line: FleetLine) -> FleetLine {
    var masked = line
    masked.phone = tail(line.phone)
    masked.holder = initials(line.holder)
    masked.plan = words(line.plan)
    masked.costCenter = nil
    masked.charges = line.charges.map(self.masked)
    return masked
  }

  /// Without reasons, which people write.
  private func masked(_ change: BillChange) -> BillChange {
    var masked = change
    masked.name = words(change.name)
    masked.reason = nil
    return masked
  }

  private func masked(_ group: UsageGroup) -> UsageGroup {
    var masked = group
    masked.name = words(group.name)
    masked.phone = tail(group.phone)
    masked.holder = initials(group.holder)
    masked.plan = words(group.plan)
    masked.records = UsageRecords(source: MaskedUsage(group.records, self))
    return masked
  }

  /// Numbers that were called are other people's: two figures of them stay. Where they are doesn't.
  func masked(_ record: UsageRecord) -> UsageRecord {
    var masked = record
    masked.number = tail(record.number)
    masked.place = record.place.map { _ in Self.hidden }
    masked.note = nil
    return masked
  }
}

/// Masks usage records as they are read, so that they may stay where they lie.
private final class MaskedUsage: UsageSource {
  private let records: UsageRecords
  private let redactor: Redactor

  init(_ records: UsageRecords, _ redactor: Redactor) {
    self.records = records
    self.redactor = redactor
  }

  func record(
    at position: ListPosition,
  ) throws(Finding) -> (record: SharedRecord<UsageRecord>, next: ListPosition)? {
    guard let (shared, next) = try records.record(at: position) else { return nil }
    return (SharedRecord(redactor.masked(shared.record)), next)
  }

  var isEmpty: Bool { records.isEmpty }
}

extension Telephone {
  /// What is to be paid, and the sum of each group of charges. No records, no lines, no messages.
  var summary: Telephone {
    var summary = Telephone()
    summary.account = account
    summary.billNumber = billNumber
    summary.cutOff = cutOff
    summary.previousBalance = previousBalance
    summary.payments = payments.map { payment in
      var kept = BillPayment()
      kept.date = payment.date
      kept.amount = payment.amount
      return kept
    }
    summary.arrears = arrears
    summary.monthTotal = monthTotal
    summary.totalToPay = totalToPay
    summary.lateRate = lateRate
    summary.groups = groups.map { group in
      var kept = ChargeGroup()
      kept.name = group.phone == nil ? group.name : nil
      kept.subtotal = group.subtotal
      return kept
    }
    summary.channels = channels
    summary.slip = slip
    return summary
  }
}
