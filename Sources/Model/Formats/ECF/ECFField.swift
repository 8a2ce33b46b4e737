import FacturaAmounts
import FacturaDiagnostics
import FacturaInvoices
import FacturaXML

/// What an element of the e-CF means: the place in the model that its text goes to, or the fields inside it.
///
/// The sections list these; reading an e-CF is walking its elements and asking the section for each.
struct ECFField<Record>: Sendable {
  /// Where in the record something goes.
  typealias Place<Value> = any WritableKeyPath<Record, Value> & Sendable
  typealias Read = @Sendable (_ element: XMLElement, inout Record, inout ECFFindings) -> Void

  let name: String
  /// Paths of the texts in it, from its own name on; for the test that every element of the format is read.
  let paths: [String]
  let read: Read

  init(_ name: String, paths: [String]? = nil, read: @escaping Read) {
    self.name = name
    self.paths = paths ?? [name]
    self.read = read
  }
}

/// The fields that may stand in one element, in any order.
struct ECFSection<Record>: Sendable {
  private let fields: [String: ECFField<Record>]
  let paths: [String]

  init(_ fields: [ECFField<Record>]) {
    self.fields = Dictionary(fields.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    paths = fields.flatMap(\.paths)
  }

  /// Elements that aren't in the section are `ECFRules`' to report.
  func read(_ element: XMLElement, into record: inout Record, _ findings: inout ECFFindings) {
    for child in element.elements {
      fields[child.name]?.read(child, &record, &findings)
    }
  }
}

// MARK: - Elements with elements in them

extension ECFField {
  /// Its fields belong to the same record; they only stand one level deeper.
  static func group(_ name: String, _ fields: [ECFField<Record>]) -> ECFField {
    let section = ECFSection(fields)
    return ECFField(name, paths: section.paths.map { "\(name)/\($0)" }) { element, record, findings in
      section.read(element, into: &record, &findings)
    }
  }

  /// A record of its own, which is nil unless it states something.
  static func part<Part: ModelRecord>(
    _ name: String, _ place: Place<Part?>, _ blank: @escaping @Sendable () -> Part,
    _ fields: [ECFField<Part>],
  ) -> ECFField {
    let section = ECFSection(fields)
    return ECFField(name, paths: section.paths.map { "\(name)/\($0)" }) { element, record, findings in
      var part = blank()
      section.read(element, into: &part, &findings)
      record[keyPath: place] = part.ifStated
    }
  }

  /// One of several alike, appended to a list.
  static func each<Part>(
    _ name: String, _ list: Place<[Part]>, _ blank: @escaping @Sendable () -> Part,
    _ fields: [ECFField<Part>],
  ) -> ECFField {
    let section = ECFSection(fields)
    return ECFField(name, paths: section.paths.map { "\(name)/\($0)" }) { element, record, findings in
      var part = blank()
      section.read(element, into: &part, &findings)
      record[keyPath: list].append(part)
    }
  }
}
