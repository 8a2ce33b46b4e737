/// A value of a PDF file (ISO 32000-1, 7.3).
package indirect enum PDFObject: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  /// As it is written: nobody here computes with one, and what is written again must not change.
  case real([UInt8])
  /// The bytes that are meant, escapes and hexadecimal figures resolved.
  case string([UInt8])
  case name(PDFName)
  case array([PDFObject])
  case dictionary(PDFDictionary)
  case reference(PDFReference)
  case stream(PDFStream)
}

extension PDFObject {
  package var integer: Int? {
    if case .integer(let value) = self { value } else { nil }
  }

  package var name: PDFName? {
    if case .name(let value) = self { value } else { nil }
  }

  package var string: [UInt8]? {
    if case .string(let value) = self { value } else { nil }
  }

  package var array: [PDFObject]? {
    if case .array(let value) = self { value } else { nil }
  }

  package var reference: PDFReference? {
    if case .reference(let value) = self { value } else { nil }
  }

  /// The dictionary itself, or that of a stream.
  package var dictionary: PDFDictionary? {
    switch self {
    case .dictionary(let value): value
    case .stream(let stream): stream.dictionary
    case .null, .boolean, .integer, .real, .string, .name, .array, .reference: nil
    }
  }

  package var stream: PDFStream? {
    if case .stream(let value) = self { value } else { nil }
  }
}

/// `12 0 R`: an object by its number and generation (ISO 32000-1, 7.3.10).
package struct PDFReference: Hashable, Sendable {
  package var number: Int
  package var generation: Int

  package init(_ number: Int, generation: Int = 0) {
    self.number = number
    self.generation = generation
  }
}

/// A name without its slash, `#20` resolved.
package struct PDFName: Hashable, Sendable, ExpressibleByStringLiteral {
  package var bytes: [UInt8]

  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  package init(stringLiteral text: StaticString) {
    bytes = text.withUTF8Buffer { Array($0) }
  }

  /// As UTF-8, which names should be (ISO 32000-1, 7.3.5).
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// A stream: its dictionary, and where its bytes stand in the file (ISO 32000-1, 7.3.8).
package struct PDFStream: Hashable, Sendable {
  package var dictionary: PDFDictionary
  /// As they are stored, filters not undone.
  package var range: Range<Int>
}
