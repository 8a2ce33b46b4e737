package import FacturaAmounts

/// From what a record holds to what a path yields: nil is `.none`.
extension ModelValue {
  package static func stated(_ text: String?) -> ModelValue { text.map(ModelValue.text) ?? .none }
  package static func stated(_ number: Int?) -> ModelValue { number.map(ModelValue.integer) ?? .none }
  package static func stated(_ flag: Bool?) -> ModelValue { flag.map(ModelValue.flag) ?? .none }
  package static func stated(_ amount: Amount?) -> ModelValue { amount.map(ModelValue.amount) ?? .none }
  package static func stated(_ quantity: Quantity?) -> ModelValue {
    quantity.map(ModelValue.quantity) ?? .none
  }
  package static func stated(_ rate: Rate?) -> ModelValue { rate.map(ModelValue.rate) ?? .none }
  package static func stated(_ date: CalendarDate?) -> ModelValue { date.map(ModelValue.date) ?? .none }
  package static func stated(_ time: ClockTime?) -> ModelValue { time.map(ModelValue.time) ?? .none }
  package static func stated(_ time: Timestamp?) -> ModelValue { time.map(ModelValue.timestamp) ?? .none }
  package static func stated(_ time: ElapsedTime?) -> ModelValue { time.map(ModelValue.elapsed) ?? .none }
  package static func stated(_ texts: [String]) -> ModelValue { .list(TextList(texts: texts)) }
  package static func stated(_ records: UsageRecords) -> ModelValue { .list(records) }

  @inline(__always)
  package static func stated(_ records: [some ModelRecord]) -> ModelValue {
    .list(RecordList(records: records))
  }
}
