public import FacturaAmounts

/// What a telephone bill shows beyond its fiscal part. Period and due date stand in the invoice itself.
public struct Telephone: Sendable {
  /// Account number.
  public var account: String?
  /// Customer's number.
  public var customer: String?
  /// Main telephone number of the account.
  public var phone: String?
  /// Name of the plan.
  public var plan: String?
  /// Day of activation.
  public var activatedOn: CalendarDate?
  /// Running number of the account's bills.
  public var billNumber: String?
  /// Day on which the period was closed.
  public var cutOff: CalendarDate?
  /// What the last bill asked for.
  public var previousBalance: Amount?
  /// What was paid since.
  public var payments: [BillPayment] = []
  /// What is still open of it; negative for a balance in the customer's favour.
  public var arrears: Amount?
  /// Total of this month, taxes included.
  public var monthTotal: Amount?
  /// What is to be paid now, arrears included.
  public var totalToPay: Amount?
  /// Late charge on the next bill.
  public var lateRate: Rate?
  /// Charges of this month by group.
  public var groups: [ChargeGroup] = []
  /// The lines of a corporate account, each with its sums and charges.
  public var fleet: [FleetLine] = []
  /// What changed since last month.
  public var changes: [BillChange] = []
  /// Calls, messages and data, by telephone number or service.
  public var usage: [UsageGroup] = []
  /// Consumption of the last months, oldest first.
  public var consumption: [ConsumptionMonth] = []
  /// Words to the customer.
  public var messages: [Message] = []
  /// Where to get help.
  public var channels: [HelpChannel] = []
  /// What the codes in the usage records mean.
  public var legend: [LegendEntry] = []
  /// The payment slip at the foot of the bill.
  @SharedIfStated public var slip: PaymentSlip?

  public init() {}
}

extension Telephone: ModelRecord {
  package enum Field: Int, ModelField {
    case account, customer, phone, plan, activatedOn, billNumber, cutOff, previousBalance, payments,
      arrears, monthTotal, totalToPay, lateRate, groups, fleet, changes, usage, consumption, messages,
      channels,
      legend, slip, paymentsTotal

    package var kind: ModelKind {
      switch self {
      case .account, .customer, .phone, .billNumber: .text
      case .plan: .prose
      case .activatedOn, .cutOff: .date
      case .previousBalance, .arrears, .monthTotal, .totalToPay, .paymentsTotal: .amount
      case .payments: .list(.record(BillPayment.schema))
      case .lateRate: .rate
      case .groups: .list(.record(ChargeGroup.schema))
      case .fleet: .list(.record(FleetLine.schema))
      case .changes: .list(.record(BillChange.schema))
      case .usage: .list(.record(UsageGroup.schema))
      case .consumption: .list(.record(ConsumptionMonth.schema))
      case .messages: .list(.record(Message.schema))
      case .channels: .list(.record(HelpChannel.schema))
      case .legend: .list(.record(LegendEntry.schema))
      case .slip: .record(PaymentSlip.schema)
      }
    }

    package var isDerived: Bool { self == .paymentsTotal }
  }

  @inline(__always)
  package func value(of field: Field) -> ModelValue {
    switch field {
    case .account: .stated(account)
    case .customer: .stated(customer)
    case .phone: .stated(phone)
    case .plan: .stated(plan)
    case .activatedOn: .stated(activatedOn)
    case .billNumber: .stated(billNumber)
    case .cutOff: .stated(cutOff)
    case .previousBalance: .stated(previousBalance)
    case .payments: .stated(payments)
    case .arrears: .stated(arrears)
    case .monthTotal: .stated(monthTotal)
    case .totalToPay: .stated(totalToPay)
    case .lateRate: .stated(lateRate)
    case .groups: .stated(groups)
    case .fleet: .stated(fleet)
    case .changes: .stated(changes)
    case .usage: .stated(usage)
    case .consumption: .list(ConsumptionList(months: consumption))
    case .messages: .stated(messages)
    case .channels: .stated(channels)
    case .legend: .stated(legend)
    case .slip: _slip.value
    case .paymentsTotal: .stated(paymentsTotal)
    }
  }
}
