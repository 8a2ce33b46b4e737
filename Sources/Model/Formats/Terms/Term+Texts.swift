import FacturaAmounts
import FacturaDiagnostics
import FacturaInvoices
import FacturaXML

// Terms with a text in them. An empty element states nothing. A second text for one place is kept as an extra, unless
// it says the same.

extension Term {
  static func text(_ number: String, _ path: String, _ place: Place<String?>) -> Term {
    value(number, path, place) { text, _, _ in text }
  }

  /// One of several texts alike.
  static func texts(_ number: String, _ path: String, _ list: Place<[String]>) -> Term {
    each(number, path) { text, _, record, _ in record[keyPath: list].append(text) }
  }

  /// Any text, read in a way of its own.
  static func each(
    _ number: String, _ path: String,
    _ read: @escaping @Sendable (_ text: String, XMLElement, inout Record, inout TermReading) -> Void,
  ) -> Term {
    if TermPath(path).steps.last?.isAttribute == true { return Term(number, path, .attribute(read)) }
    return Term(
      number, path,
      .text(attributes: []) { element, record, reading in
        if let text = element.stated { read(text, element, &record, &reading) }
      })
  }

  static func amount(_ number: String, _ path: String, _ place: Place<Amount?>) -> Term {
    value(number, path, place) { text, element, reading in
      reading.number(text, number, at: element).map(Amount.init)
    }
  }

  static func quantity(_ number: String, _ path: String, _ place: Place<Quantity?>) -> Term {
    value(number, path, place) { text, element, reading in
      reading.number(text, number, at: element).map(Quantity.init)
    }
  }

  /// Per cent.
  static func rate(_ number: String, _ path: String, _ place: Place<Rate?>) -> Term {
    value(number, path, place) { text, element, reading in
      reading.number(text, number, at: element).map(Rate.init)
    }
  }

  static func date(_ number: String, _ path: String, _ place: Place<CalendarDate?>) -> Term {
    value(number, path, place) { text, element, reading in reading.date(text, number, at: element) }
  }

  static func flag(_ number: String, _ path: String, _ place: Place<Bool?>) -> Term {
    value(number, path, place) { text, element, reading in
      switch text {
      case "true", "1": return true
      case "false", "0": return false
      default:
        reading.keepText(of: element, as: .notAFlag(text, term: number))
        return nil
      }
    }
  }

  /// A code of a table. One that the table doesn't know stands for itself.
  static func code(_ number: String, _ path: String, _ place: Place<String?>, of list: TermCodes) -> Term {
    value(number, path, place) { text, element, reading in
      if !list.has(text) { reading.report(.unknownCode(text, term: number, list: list.name), at: element) }
      return text
    }
  }

  private static func value<Value: Equatable & Sendable>(
    _ number: String, _ path: String, _ place: Place<Value?>,
    _ convert: @escaping @Sendable (String, XMLElement, inout TermReading) -> Value?,
  ) -> Term {
    let name = TermPath(path).steps.last?.name ?? ""
    return each(number, path) { text, element, record, reading in
      guard let value = convert(text, element, &reading) else { return }
      guard let known = record[keyPath: place] else {
        record[keyPath: place] = value
        return
      }
      if known == value { return }
      let fact = TermFact.twice(name, term: number)
      if let attribute = element.attribute(String(name.dropFirst())), name.hasPrefix("@") {
        reading.keep(attribute, as: fact)
      } else {
        reading.keepText(of: element, as: fact)
      }
    }
  }

  // MARK: Numbers with a scheme

  static func identifier(
    _ number: String, _ path: String, _ place: Place<Identifier?>, _ names: SchemeNames = SchemeNames(),
  ) -> Term {
    Term(
      number, path,
      .text(attributes: names.all) { element, record, reading in
        guard let identifier = Identifier(element, names) else { return }
        guard let known = record[keyPath: place] else {
          record[keyPath: place] = identifier
          return
        }
        if known.id == identifier.id, known.scheme == identifier.scheme { return }
        let fact = TermFact.twice(element.name, term: number)
        reading.keepText(of: element, as: fact)
        for attribute in element.attributes { reading.keep(attribute, as: fact) }
      })
  }

  /// One of several.
  static func identifiers(
    _ number: String, _ path: String, _ list: Place<[Identifier]>, _ names: SchemeNames = SchemeNames(),
  ) -> Term {
    Term(
      number, path,
      .text(attributes: names.all) { element, record, _ in
        if let identifier = Identifier(element, names) { record[keyPath: list].append(identifier) }
      })
  }
}

/// Names of the attributes that say more about a number or a code.
struct SchemeNames: Sendable {
  var scheme = "schemeID"
  var version = "schemeVersionID"
  var name = "schemeName"

  var all: Set<String> { [scheme, version, name] }
}

extension Identifier {
  /// Nothing if no number is stated.
  fileprivate init?(_ element: XMLElement, _ names: SchemeNames) {
    guard let text = element.stated else { return nil }
    self.init()
    id = text
    scheme = element.statedAttribute(names.scheme)
    version = element.statedAttribute(names.version)
    name = element.statedAttribute(names.name)
  }
}

extension XMLElement {
  func statedAttribute(_ name: String) -> String? {
    guard let value = attribute(name)?.value, !value.isEmpty else { return nil }
    return value
  }
}

extension Term {
  /// A file in base64, whose line breaks say nothing (RFC 2045, 6.8).
  static func file(_ number: String, _ path: String, _ place: Place<String?>) -> Term {
    value(number, path, place) { text, _, _ in
      text.utf8.contains { $0 <= 0x20 }
        ? String(decoding: text.utf8.filter { $0 > 0x20 }, as: UTF8.self) : text
    }
  }
}
