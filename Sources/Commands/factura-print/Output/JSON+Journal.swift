import Factura
import FacturaArchive

extension JSON {
  init(_ line: JournalLine) {
    self = .object([
      ("number", .number(line.number)), ("step", .text(line.step.rawValue)), ("time", .text(line.time)),
      ("intent", .number(ifAny: line.intent)), ("clerk", .text(ifAny: line.clerk)),
      ("place", .text(ifAny: line.place)), ("till", .text(ifAny: line.till)),
      ("document", .text(ifAny: line.document)), ("bill", .number(ifAny: line.bill.map { Int($0) })),
      ("base", .text(ifAny: line.base)),
      ("state", line.step == .intent ? .text(line.state.recorded) : .null),
      ("copies", .number(ifAny: line.copies)),
      ("printer", .text(ifAny: line.printer)), ("job", .text(ifAny: line.job)),
      ("sheets", .number(ifAny: line.sheets)), ("saved", .number(ifAny: line.saved)),
      ("result", .text(ifAny: line.result?.rawValue)), ("reason", .text(ifAny: line.reason)),
      ("key", .text(ifAny: line.key)), ("code", line.step == .intent ? .text(line.code) : .null),
      ("previous", .text(line.previous)), ("hash", .text(line.hash)),
    ])
  }
}
