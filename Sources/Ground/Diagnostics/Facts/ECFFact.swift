/// What can be wrong with an e-CF (Comprobante Fiscal Electrónico) that is well-formed XML.
package enum ECFFact: Fact {
  /// An RFCE: the summary of a consumption invoice.
  case summary
  case unknownType(String)
  /// How something that must be stated isn't.
  package enum Lack: Sendable {
    case absent, empty
  }

  /// Something that the type of e-CF, or every type, must state and the printed representation must show.
  case missing(String, type: String?, Lack)
  /// Something that must be stated, but need not be printed.
  case missingUnprinted(String, type: String?, Lack)
  /// An amount with a comma.
  case comma(String)
  case notANumber(String)
  case tooManyFigures(String)
  /// Figures before the point that no field of the format has room for (XSD, [0-9]{1,16}).
  case beyondFormat(String, limit: Int)
  case notAWholeNumber(String)
  case notADate(String)
  case noSuchDate(String)
  case notATime(String)
  case notAFlag(String)
  case twoValues(String, first: String, second: String)
  case unknownElement(String, nearest: String?)
  case notInType(String, type: String)
  case tooLong(characters: Int, limit: Int)
  /// What becomes of a code that no table has.
  package enum Consequence: Sendable {
    /// It stands for itself.
    case printed
    case notPrinted
    /// Whether an amount is added or taken away depends on it.
    case undecided
  }

  case unknownCode(String, catalogue: String, Consequence)
  case oddTaxNumber(String)
  case oddFiscalNumber(String)
  case otherTypesNumber(String, type: String)
  /// Of the document that this one modifies.
  case oddModifiedNumber(String)
  /// A code of the table that another type of e-CF uses.
  case otherTypesCode(String, catalogue: String, type: String)
  case unsigned
  /// A signature shorter than the security code in it.
  case shortSignature(characters: Int)
  /// TotalPaginas counts the pages of a printed representation that has several.
  case pageCount(Int)
  case more(limit: Int)

  package var severity: Finding.Severity {
    switch self {
    case .summary, .unknownType, .missing, .comma, .notANumber, .tooManyFigures, .beyondFormat,
      .notAWholeNumber, .notADate,
      .noSuchDate, .notATime, .notAFlag, .twoValues, .unknownCode(_, _, .undecided):
      .error
    case .missingUnprinted, .unknownElement, .notInType, .tooLong, .unknownCode, .oddTaxNumber,
      .oddFiscalNumber,
      .otherTypesNumber, .oddModifiedNumber, .otherTypesCode, .unsigned, .shortSignature, .pageCount:
      .warning
    case .more: .note
    }
  }

  package var code: String {
    switch self {
    case .summary: "ecf.summary"
    case .unknownType: "ecf.unknown-type"
    case .missing: "ecf.missing"
    case .missingUnprinted: "ecf.missing-unprinted"
    case .comma: "ecf.comma"
    case .notANumber: "ecf.not-a-number"
    case .tooManyFigures: "ecf.too-many-figures"
    case .beyondFormat: "ecf.beyond-format"
    case .notAWholeNumber: "ecf.not-a-whole-number"
    case .notADate: "ecf.not-a-date"
    case .noSuchDate: "ecf.no-such-date"
    case .notATime: "ecf.not-a-time"
    case .notAFlag: "ecf.not-a-flag"
    case .twoValues: "ecf.two-values"
    case .unknownElement: "ecf.unknown-element"
    case .notInType: "ecf.not-in-type"
    case .tooLong: "ecf.too-long"
    case .unknownCode: "ecf.unknown-code"
    case .oddTaxNumber: "ecf.odd-tax-number"
    case .oddFiscalNumber: "ecf.odd-fiscal-number"
    case .otherTypesNumber: "ecf.other-types-number"
    case .oddModifiedNumber: "ecf.odd-modified-number"
    case .otherTypesCode: "ecf.other-types-code"
    case .unsigned: "ecf.unsigned"
    case .shortSignature: "ecf.short-signature"
    case .pageCount: "ecf.page-count"
    case .more: "ecf.more"
    }
  }

  package var message: String {
    switch self {
    case .summary:
      "this is the summary of a consumption invoice (RFCE), which has no lines and is not printed"
    case .unknownType(let type): "“\(type)” is not a type of e-CF"
    case .missing(let name, let type, let lack), .missingUnprinted(let name, let type, let lack):
      Self.lack(of: name, lack, in: type.map { "an e-CF of type \($0)" } ?? "every e-CF")
    case .comma(let text): "the number “\(text)” has a comma"
    case .notANumber(let text): "“\(text)” is not a number"
    case .tooManyFigures(let text): "the number “\(text)” has more than 30 figures or 18 decimals"
    case .beyondFormat(let text, let limit):
      "the number “\(text)” has more than the \(limit) figures before its point that an e-CF may have"
    case .notAWholeNumber(let text): "“\(text)” is not a whole number"
    case .notADate(let text): "“\(text)” is not a date"
    case .noSuchDate(let text): "there is no day “\(text)”"
    case .notATime(let text): "“\(text)” is not a date with a time of day"
    case .notAFlag(let text): "“\(text)” is neither 0 nor 1"
    case .twoValues(let name, let first, let second):
      "“\(name)” stands twice with different values: “\(first)” and “\(second)”"
    case .unknownElement(let name, _): "the element “\(name)” is not known here and is left out"
    case .notInType(let name, let type): "“\(name)” does not belong in an e-CF of type \(type)"
    case .tooLong(let characters, let limit):
      "the text has \(characters) characters, but the format allows \(limit)"
    case .unknownCode(let code, let catalogue, _): "the code “\(code)” is not in the table of \(catalogue)"
    case .oddTaxNumber(let text): "“\(text)” is not an RNC or cédula of 9 or 11 figures"
    case .oddFiscalNumber(let text): "“\(text)” is not an e-NCF of 13 characters"
    case .oddModifiedNumber(let text): "“\(text)” is not an NCF of 11, 13 or 19 characters"
    case .otherTypesCode(let code, let catalogue, let type):
      "the code “\(code)” of \(catalogue) does not belong in an e-CF of type \(type)"
    case .otherTypesNumber(let text, let type): "the e-NCF “\(text)” is not one of type \(type)"
    case .unsigned: "the document is not signed, so that it has no security code"
    case .shortSignature(let characters):
      "the signature has only \(characters) \(characters == 1 ? "character" : "characters"), but the security code is its first 6"
    case .pageCount(let count): "“TotalPaginas” is \(count), but is only stated for more than one page"
    case .more(let limit): "more than \(limit) findings; the rest is left out"
    }
  }

  private static func lack(of name: String, _ lack: Lack, in document: String) -> String {
    switch lack {
    case .absent: "“\(name)” is missing, which \(document) must state"
    case .empty: "“\(name)” is empty, but \(document) must state it"
    }
  }

  package var hints: [String] {
    switch self {
    case .summary: ["render the e-CF of type 32 that it summarises"]
    case .unknownType: ["known types: 31, 32, 33, 34, 41, 43, 44, 45, 46, 47"]
    case .comma: ["write 1234.50: a point before the decimals, and nothing between thousands"]
    case .notANumber: ["write figures, and a point before the decimals"]
    case .notADate: ["write dd-MM-yyyy: 27-01-2025"]
    case .noSuchDate: ["write a day that the calendar has, as dd-MM-yyyy: 27-01-2025"]
    case .notATime: ["write dd-MM-yyyy HH:mm:ss: 27-01-2025 18:24:07"]
    case .unknownElement(_, let nearest?): ["did you mean “\(nearest)”?"]
    case .unknownCode(_, _, .printed): ["the code itself is printed"]
    case .unknownCode(_, _, .notPrinted): ["the code isn't printed, nor what depends on it"]
    case .unknownCode(_, _, .undecided):
      ["whether its amount is a discount or a surcharge isn't known: its issuer has to mend it"]
    case .missing, .missingUnprinted:
      ["its issuer has to state it: whoever adds it later breaks the signature"]
    case .beyondFormat:
      ["its issuer has to mend it: the DGII takes no file like this"]
    case .tooManyFigures: ["up to 30 figures with 18 decimals can be kept"]
    case .notAWholeNumber: ["write figures alone"]
    case .notAFlag, .twoValues,
      .unknownElement(_, nil), .notInType, .tooLong, .oddTaxNumber, .oddFiscalNumber,
      .oddModifiedNumber, .otherTypesCode, .pageCount, .more:
      []
    case .otherTypesNumber(_, let type):
      ["it is printed as an e-CF of type \(type): its issuer has to mend “TipoeCF” or “eNCF”"]
    case .unsigned, .shortSignature:
      ["it is printed without a QR code, which the signature makes: sign it, and render the signed file"]
    }
  }
}
