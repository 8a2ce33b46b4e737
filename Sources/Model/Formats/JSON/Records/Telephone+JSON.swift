import FacturaInvoices

extension Telephone: JSONRecord {
  static let keys = JSONKeys(Telephone.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .account: try reader.read(&account)
    case .customer: try reader.read(&customer)
    case .phone: try reader.read(&phone)
    case .plan: try reader.read(&plan)
    case .activatedOn: try reader.read(&activatedOn)
    case .billNumber: try reader.read(&billNumber)
    case .cutOff: try reader.read(&cutOff)
    case .previousBalance: try reader.read(&previousBalance)
    case .payments: try reader.read(&payments)
    case .arrears: try reader.read(&arrears)
    case .monthTotal: try reader.read(&monthTotal)
    case .totalToPay: try reader.read(&totalToPay)
    case .lateRate: try reader.read(&lateRate)
    case .groups: try reader.read(&groups)
    case .fleet: try reader.read(&fleet)
    case .changes: try reader.read(&changes)
    case .usage: try reader.read(&usage)
    case .consumption: try reader.read(&consumption)
    case .messages: try reader.read(&messages)
    case .channels: try reader.read(&channels)
    case .legend: try reader.read(&legend)
    case .slip: try reader.read(&slip)
    // The keys refuse what is calculated.
    case .paymentsTotal: break
    }
  }
}

extension BillPayment: JSONRecord {
  static let keys = JSONKeys(BillPayment.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .date: try reader.read(&date)
    case .amount: try reader.read(&amount)
    case .reference: try reader.read(&reference)
    case .place: try reader.read(&place)
    }
  }
}

extension BillChange: JSONRecord {
  static let keys = JSONKeys(BillChange.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .name: try reader.read(&name)
    case .before: try reader.read(&before)
    case .now: try reader.read(&now)
    case .reason: try reader.read(&reason)
    // The keys refuse what is calculated.
    case .difference: break
    }
  }
}

extension ChargeGroup: JSONRecord {
  static let keys = JSONKeys(ChargeGroup.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .name: try reader.read(&name)
    case .phone: try reader.read(&phone)
    case .charges: try reader.read(&charges)
    case .subtotal: try reader.read(&subtotal)
    // The keys refuse what is calculated.
    case .sum: break
    }
  }
}

extension FleetLine: JSONRecord {
  static let keys = JSONKeys(FleetLine.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .phone: try reader.read(&phone)
    case .holder: try reader.read(&holder)
    case .plan: try reader.read(&plan)
    case .costCenter: try reader.read(&costCenter)
    case .services: try reader.read(&services)
    case .local: try reader.read(&local)
    case .longDistance: try reader.read(&longDistance)
    case .equipment: try reader.read(&equipment)
    case .other: try reader.read(&other)
    case .taxes: try reader.read(&taxes)
    case .total: try reader.read(&total)
    case .charges: try reader.read(&charges)
    }
  }
}

extension Charge: JSONRecord {
  static let keys = JSONKeys(Charge.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .name: try reader.read(&name)
    case .detail: try reader.read(&detail)
    case .period: try reader.read(&period)
    case .quantity: try reader.read(&quantity)
    case .unit: try reader.read(&unit)
    case .price: try reader.read(&price)
    case .amount: try reader.read(&amount)
    }
  }
}

extension UsageGroup: JSONRecord {
  static let keys = JSONKeys(UsageGroup.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .name: try reader.read(&name)
    case .phone: try reader.read(&phone)
    case .holder: try reader.read(&holder)
    case .service: try reader.read(&service)
    case .plan: try reader.read(&plan)
    case .count: try reader.read(&count)
    case .elapsed: try reader.read(&elapsed)
    case .volume: try reader.read(&volume)
    case .amount: try reader.read(&amount)
    case .records: try reader.read(&records)
    }
  }
}

extension UsageRecord: JSONRecord {
  static let keys = JSONKeys(UsageRecord.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .date: try reader.read(&date)
    case .time: try reader.read(&time)
    case .number: try reader.read(&number)
    case .place: try reader.read(&place)
    case .kind: try reader.read(&kind)
    case .elapsed: try reader.read(&elapsed)
    case .volume: try reader.read(&volume)
    case .amount: try reader.read(&amount)
    case .note: try reader.read(&note)
    }
  }
}

extension ConsumptionMonth: JSONRecord {
  static let keys = JSONKeys(ConsumptionMonth.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .label: try reader.read(&label)
    case .month: try reader.read(&month)
    case .amount: try reader.read(&amount)
    case .quantity: try reader.read(&quantity)
    case .unit: try reader.read(&unit)
    // The keys refuse what is calculated.
    case .share: break
    }
  }
}

extension Message: JSONRecord {
  static let keys = JSONKeys(Message.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .title: try reader.read(&title)
    case .text: try reader.read(&text)
    case .kind: try reader.read(&kind)
    }
  }
}

extension HelpChannel: JSONRecord {
  static let keys = JSONKeys(HelpChannel.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .name: try reader.read(&name)
    case .number: try reader.read(&number)
    case .hours: try reader.read(&hours)
    case .detail: try reader.read(&detail)
    }
  }
}

extension LegendEntry: JSONRecord {
  static let keys = JSONKeys(LegendEntry.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .code: try reader.read(&code)
    case .text: try reader.read(&text)
    }
  }
}

extension PaymentSlip: JSONRecord {
  static let keys = JSONKeys(PaymentSlip.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .machineLine: try reader.read(&machineLine)
    case .barcode: try reader.read(&barcode)
    case .account: try reader.read(&account)
    case .amount: try reader.read(&amount)
    case .dueDate: try reader.read(&dueDate)
    case .places: try reader.read(&places)
    case .instructions: try reader.read(&instructions)
    }
  }
}

extension PaymentPlace: JSONRecord {
  static let keys = JSONKeys(PaymentPlace.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .name: try reader.read(&name)
    case .detail: try reader.read(&detail)
    }
  }
}
