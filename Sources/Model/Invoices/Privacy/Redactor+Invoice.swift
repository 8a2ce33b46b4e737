/// The parts of an invoice that a masked one keeps, field by field.
extension Redactor {
  /// Name and numbers, shortened; no address, nothing by which to reach anybody.
  func masked(_ party: Party) -> Party {
    var masked = Party()
    masked.name = initials(party.name)
    masked.tradeName = initials(party.tradeName)
    masked.taxID = tail(party.taxID)
    masked.foreignID = tail(party.foreignID)
    return masked
  }

  /// No remark, no order or meter of the customer's; nothing beyond the core.
  func masked(_ line: Line) -> Line {
    var masked = line
    masked.name = words(line.name)
    masked.description = words(line.description)
    masked.note = nil
    masked.product = nil
    masked.order = nil
    masked.accounting = nil
    masked.object = nil
    masked.trade = nil
    masked.allowances = line.allowances.map { self.masked($0) }
    masked.charges = line.charges.map { self.masked($0) }
    return masked
  }

  func masked(_ allowance: AllowanceCharge) -> AllowanceCharge {
    var masked = allowance
    masked.reason = words(allowance.reason)
    return masked
  }
}
