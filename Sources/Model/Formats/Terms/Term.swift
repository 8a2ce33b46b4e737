import FacturaDiagnostics
import FacturaInvoices
import FacturaXML

/// A business term of EN 16931, or one of its extensions: its number, where it stands, and the place in the model that
/// it goes to.
///
/// Tables of these are the readers of UBL and CII. What a table doesn't know isn't lost: see `TermReading.keep`.
struct Term<Record>: Sendable {
  /// Where in the record something goes.
  typealias Place<Value> = any WritableKeyPath<Record, Value> & Sendable
  typealias Read = @Sendable (_ element: XMLElement, inout Record, inout TermReading) -> Void

  /// What reads an attribute, or an element.
  enum Reader: Sendable {
    /// The text of an attribute; the element is the one that has it.
    case attribute(@Sendable (_ text: String, XMLElement, inout Record, inout TermReading) -> Void)
    /// The text of an element; the attributes named are read with it.
    case text(attributes: Set<String>, Read)
    /// An element with all that is in it.
    case whole(Read)
  }

  /// `BT-10`, `BG-25`; empty for what has none.
  let number: String
  private(set) var path: TermPath
  let reader: Reader
  /// Every invoice states it.
  private(set) var isRequired = false

  init(_ number: String, _ path: String, _ reader: Reader) {
    self.number = number
    self.path = TermPath(path)
    self.reader = reader
  }

  /// Who leaves it out is warned.
  var required: Term {
    var term = self
    term.isRequired = true
    return term
  }
}

extension Array {
  /// The same terms, which stand in an element along a path.
  func below<Record>(_ path: String) -> [Term<Record>] where Element == Term<Record> {
    map { $0.below(TermPath(path)) }
  }
}

extension Term {
  fileprivate func below(_ path: TermPath) -> Term {
    var term = self
    term.path = self.path.below(path)
    return term
  }

  /// The same term of a record around this one.
  func within<Outer>(_ place: Term<Outer>.Place<Record>) -> Term<Outer> {
    let outer: Term<Outer>.Reader =
      switch reader {
      case .attribute(let read): .attribute { read($0, $1, &$2[keyPath: place], &$3) }
      case .text(let attributes, let read):
        .text(attributes: attributes) { read($0, &$1[keyPath: place], &$2) }
      case .whole(let read): .whole { read($0, &$1[keyPath: place], &$2) }
      }
    var term = Term<Outer>(number, "", outer)
    term.path = path
    return isRequired ? term.required : term
  }
}

// MARK: - Elements with elements in them

extension Term {
  /// A record of its own, which is nil unless it states something. A second one is kept as extras.
  static func part<Part: ModelRecord & BlankRecord>(
    _ number: String, _ path: String, _ place: Place<Part?>, _ group: TermGroup<Part>,
  ) -> Term {
    Term(
      number, path,
      .whole { element, record, reading in
        guard record[keyPath: place] == nil else { return reading.keepAll(of: element) }
        var part = Part()
        group.read(element, into: &part, &reading)
        record[keyPath: place] = part.ifStated
      })
  }

  /// Its terms belong to the same record; they only stand in an element with a name.
  static func group(_ number: String, _ path: String, _ group: TermGroup<Record>) -> Term {
    Term(number, path, .whole { group.read($0, into: &$1, &$2) })
  }

  /// A record that is always there.
  static func group<Part>(
    _ number: String, _ path: String, _ place: Place<Part>, _ group: TermGroup<Part>,
  ) -> Term {
    Term(
      number, path,
      .whole { element, record, reading in
        var part = record[keyPath: place]
        group.read(element, into: &part, &reading)
        record[keyPath: place] = part
      })
  }

  /// One of several alike, appended to a list.
  static func each<Part: BlankRecord>(
    _ number: String, _ path: String, _ list: Place<[Part]>, _ group: TermGroup<Part>,
  ) -> Term {
    Term(
      number, path,
      .whole { element, record, reading in
        var part = Part()
        group.read(element, into: &part, &reading)
        record[keyPath: list].append(part)
      })
  }

  /// An allowance or a charge that says of itself neither that it is one nor that it is the other.
  static func undecided(_ path: String) -> Term {
    Term(
      "", path,
      .whole { element, _, reading in
        let indicator = element.element(named: "ChargeIndicator")
        let text = indicator?.stated ?? indicator?.element(named: "Indicator")?.stated
        reading.keepWhole(element, as: .neitherAllowanceNorCharge(element.name, indicator: text))
      })
  }

  /// Something that the model need not hold, because it says nothing of its own; `reason` is for the reader of the
  /// table.
  static func ignored(_ path: String, because reason: String) -> Term {
    if path.split(separator: "/").last?.hasPrefix("@") == true {
      return Term("", path, .attribute { _, _, _, _ in })
    }
    return Term("", path, .whole { _, _, _ in })
  }
}

extension ModelRecord {
  /// The record, unless nothing is stated in it.
  var ifStated: Self? { isBlank ? nil : self }

  var isBlank: Bool {
    Field.allCases.allSatisfy { field in
      if field.isDerived { return true }
      switch value(of: field) {
      case .none: return true
      case .list(let list): return list.isEmpty
      case .record(let record): return record.isBlank
      case .text, .integer, .flag, .amount, .quantity, .rate, .date, .time, .timestamp, .elapsed: return false
      }
    }
  }
}
