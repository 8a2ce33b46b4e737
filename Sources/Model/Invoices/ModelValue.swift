package import FacturaAmounts

/// What a path into the model yields. Layout expressions work on these and nothing else.
///
/// Records and lists are held by reference: that keeps a value small enough to travel in three machine words.
package enum ModelValue: Sendable {
  /// The field is there in the schema, but this invoice doesn't state it.
  case none
  case text(String)
  case integer(Int)
  case flag(Bool)
  case amount(Amount)
  case quantity(Quantity)
  case rate(Rate)
  case date(CalendarDate)
  case time(ClockTime)
  case timestamp(Timestamp)
  case elapsed(ElapsedTime)
  case record(any ModelRecord & AnyObject)
  indirect case list(any ModelList)
}

/// The kind of a field, known before there is an invoice: layout files are checked against it.
package indirect enum ModelKind: Sendable {
  /// Numbers, codes, addresses, names of people and companies: they are what they are in every language.
  case text
  /// Words in the language of the invoice's texts: what an item is called, a remark, a reason.
  case prose
  /// Words of the tax authority for a code: Spanish, whatever language the invoice speaks.
  case officialProse
  case integer, flag, amount, quantity, rate, date, time, timestamp, elapsed
  case record(RecordSchema)
  /// A list; the payload is the kind of its elements.
  case list(ModelKind)
}
