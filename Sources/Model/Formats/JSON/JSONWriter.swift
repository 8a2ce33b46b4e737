import FacturaAmounts
import FacturaDiagnostics
import FacturaInvoices

/// Writes records of the model as JSON: members in the order of the fields, figures with the decimals that were
/// stated, nothing for what isn't stated or is calculated. The same invoice always gives the same bytes.
struct JSONWriter {
  /// Lines and indents for people, or one line for machines.
  enum Form {
    case compact, indented
  }

  let form: Form
  private(set) var bytes: [UInt8] = []
  private var depth = 0

  init(_ form: Form) {
    self.form = form
  }

  mutating func write<Record: ModelRecord>(_ record: Record) throws(Finding) {
    open("{")
    var isFirst = true
    for field in Record.Field.allCases where !field.isDerived {
      let value = record.value(of: field)
      if case .none = value { continue }
      let mark = bytes.count
      separate(isFirst)
      write(field.stringValue)
      put(form == .compact ? ":" : ": ")
      let isStated = try write(value, orNothing: true)
      // A part that states nothing isn't written at all.
      if isStated { isFirst = false } else { bytes.removeSubrange(mark...) }
    }
    close("}", isEmpty: isFirst)
  }

  /// Writes a value; for an empty record or list in a member, nothing, and false.
  @discardableResult
  private mutating func write(_ value: ModelValue, orNothing: Bool) throws(Finding) -> Bool {
    switch value {
    case .none: put("null")
    case .text(let text): write(text)
    case .integer(let number): put("\(number)")
    case .flag(let flag): put(flag ? "true" : "false")
    case .amount(let amount): write(amount.value)
    case .quantity(let quantity): write(quantity.value)
    case .rate(let rate): write(rate.value)
    case .date(let date): put("\"\(DateFormat.iso.text(of: date, in: .english))\"")
    case .time(let time): put("\"\(TimeFormat.seconds.text(of: time))\"")
    case .timestamp(let moment): write(moment)
    case .elapsed(let elapsed): put("\(elapsed.seconds)")
    case .record(let record):
      let mark = bytes.count
      try write(record)
      return !orNothing || bytes.count > mark + 2
    case .list(let list):
      if orNothing, list.isEmpty { return false }
      try write(list)
    }
    return true
  }

  private mutating func write(_ list: any ModelList) throws(Finding) {
    open("[")
    var position = ListPosition.start
    while let (value, next) = try list.element(at: position) {
      separate(position.index == 0)
      try write(value, orNothing: false)
      position = next
    }
    close("]", isEmpty: list.isEmpty)
  }

  private mutating func write(_ number: ExactDecimal) {
    NumberFormat.stated.append(number, in: .english, to: &bytes)
  }

  private mutating func write(_ moment: Timestamp) {
    put(
      "\"\(DateFormat.iso.text(of: moment.date, in: .english))T\(TimeFormat.seconds.text(of: moment.time))\"")
  }

  /// Characters beyond ASCII stand for themselves; only what RFC 8259, §7 demands is escaped.
  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case UInt8(ascii: "\n"): put("\\n")
      case 0..<0x20: put("\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16))
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func open(_ bracket: String) {
    put(bracket)
    depth += 1
  }

  private mutating func separate(_ isFirst: Bool) {
    if !isFirst { put(",") }
    breakLine()
  }

  private mutating func close(_ bracket: String, isEmpty: Bool) {
    depth -= 1
    if !isEmpty { breakLine() }
    put(bracket)
  }

  private mutating func breakLine() {
    if form == .compact { return }
    put("\n" + String(repeating: "  ", count: depth))
  }
}
