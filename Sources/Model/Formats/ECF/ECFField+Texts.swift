import FacturaAmounts
import FacturaDiagnostics
import FacturaInvoices
import FacturaXML

// Elements with a text in them. An empty element states nothing: the format has none (Descripción Técnica,
// p. 59), but files in the wild do.

extension ECFField {
  static func text(_ name: String, _ place: Place<String?>) -> ECFField {
    ECFField(name) { element, record, _ in
      if let text = element.stated { record[keyPath: place] = text }
    }
  }

  /// One of several texts alike.
  static func texts(_ name: String, _ list: Place<[String]>) -> ECFField {
    ECFField(name) { element, record, _ in
      if let text = element.stated { record[keyPath: list].append(text) }
    }
  }

  static func amount(_ name: String, _ place: Place<Amount?>) -> ECFField {
    ECFField(name) { element, record, findings in
      if let number = element.number(&findings) { record[keyPath: place] = Amount(number) }
    }
  }

  static func quantity(_ name: String, _ place: Place<Quantity?>) -> ECFField {
    ECFField(name) { element, record, findings in
      if let number = element.number(&findings) { record[keyPath: place] = Quantity(number) }
    }
  }

  /// Per cent.
  static func rate(_ name: String, _ place: Place<Rate?>) -> ECFField {
    ECFField(name) { element, record, findings in
      if let number = element.number(&findings) { record[keyPath: place] = Rate(number) }
    }
  }

  static func integer(_ name: String, _ place: Place<Int?>) -> ECFField {
    ECFField(name) { element, record, findings in
      guard let text = element.stated else { return }
      guard let number = Int(text) else { return findings.report(.notAWholeNumber(text), at: element) }
      record[keyPath: place] = number
    }
  }

  static func flag(_ name: String, _ place: Place<Bool?>) -> ECFField {
    ECFField(name) { element, record, findings in
      switch element.stated {
      case nil: break
      case "0": record[keyPath: place] = false
      case "1": record[keyPath: place] = true
      case .some(let text): findings.report(.notAFlag(text), at: element)
      }
    }
  }

  static func date(_ name: String, _ place: Place<CalendarDate?>) -> ECFField {
    ECFField(name) { element, record, findings in
      guard let text = element.stated else { return }
      do throws(TimeProblem) {
        record[keyPath: place] = try CalendarDate(parsing: text)
      } catch {
        findings.report(error == .doesNotExist ? .noSuchDate(text) : .notADate(text), at: element)
      }
    }
  }

  static func timestamp(_ name: String, _ place: Place<Timestamp?>) -> ECFField {
    ECFField(name) { element, record, findings in
      guard let text = element.stated else { return }
      do throws(TimeProblem) {
        record[keyPath: place] = try Timestamp(parsing: text)
      } catch {
        findings.report(error == .doesNotExist ? .noSuchDate(text) : .notATime(text), at: element)
      }
    }
  }

  /// A code of a table.
  static func code(_ name: String, _ place: Place<String?>, in catalogue: ECFCatalogue) -> ECFField {
    ECFField(name) { element, record, findings in
      guard let code = element.code(of: catalogue, &findings) else { return }
      record[keyPath: place] = code
    }
  }

  /// A code of a table, and what it means. A code that the table doesn't know stands for itself.
  static func code(
    _ name: String, _ place: Place<String?>, words: Place<String?>, in catalogue: ECFCatalogue,
  ) -> ECFField {
    ECFField(name) { element, record, findings in
      guard let code = element.code(of: catalogue, &findings) else { return }
      record[keyPath: place] = code
      record[keyPath: words] = catalogue[code]?.name ?? code
    }
  }

  /// One of several codes of a table.
  static func codes(
    _ name: String, _ list: Place<[String]>, in catalogue: ECFCatalogue,
  ) -> ECFField {
    ECFField(name) { element, record, findings in
      if let code = element.code(of: catalogue, &findings) { record[keyPath: list].append(code) }
    }
  }

  /// An RNC or a cédula.
  static func taxNumber(_ name: String, _ place: Place<String?>) -> ECFField {
    ECFField(name) { element, record, findings in
      guard let text = element.stated else { return }
      record[keyPath: place] = text
      let isOne = [9, 11].contains(text.utf8.count) && text.utf8.allSatisfy { $0 &- UInt8(ascii: "0") <= 9 }
      if !isOne { findings.report(.oddTaxNumber(text), at: element) }
    }
  }
}

extension XMLElement {
  fileprivate func code(of catalogue: ECFCatalogue, _ findings: inout ECFFindings) -> String? {
    guard let code = stated else { return nil }
    if catalogue[code] == nil {
      findings.report(.unknownCode(code, catalogue: catalogue.name, catalogue.unknown), at: self)
    }
    return code
  }

  fileprivate func number(_ findings: inout ECFFindings) -> ExactDecimal? {
    guard let text = stated else { return nil }
    do throws(ExactDecimal.Problem) {
      let number = try ExactDecimal(parsing: text)
      if number.isBeyondInvoices {
        findings.report(.beyondFormat(text, limit: ExactDecimal.mostStatedFigures), at: self)
      }
      return number
    } catch {
      switch error {
      case .comma: findings.report(.comma(text), at: self)
      case .tooManyFigures, .tooManyDecimals: findings.report(.tooManyFigures(text), at: self)
      case .empty, .notANumber, .exponent: findings.report(.notANumber(text), at: self)
      }
      return nil
    }
  }
}
