/// What can go wrong while a drawn file is made archival: it isn't what is known of Cairo's files, or its content
/// isn't what the pages say.
package enum FinishingFact: Fact {
  /// At a byte of Cairo's file something else stands than what Cairo 1.16 writes there.
  case unexpected(found: String, wanted: String, byte: Int)
  /// The file ends within an object.
  case cutOff(byte: Int)
  /// The compressed data of an object can't be read.
  case damagedStream(object: Int)
  /// An object that pages use never came.
  case missingObject(Int)
  /// A page's content holds something that Cairo 1.16 doesn't write there. The byte is counted in the content.
  case unexpectedContent(found: String, page: Int, byte: Int)
  /// A page shows more or fewer glyphs than its runs have.
  case wrongGlyphCount(found: Int, wanted: Int, page: Int)
  /// A page shows more or fewer figures than its groups say.
  case wrongFigureCount(found: Int, wanted: Int, page: Int)

  package var code: String {
    switch self {
    case .unexpected: "finishing.unexpected"
    case .cutOff: "finishing.cut-off"
    case .damagedStream: "finishing.damaged-stream"
    case .missingObject: "finishing.missing-object"
    case .unexpectedContent: "finishing.unexpected-content"
    case .wrongGlyphCount: "finishing.wrong-glyph-count"
    case .wrongFigureCount: "finishing.wrong-figure-count"
    }
  }

  package var message: String {
    switch self {
    case .unexpected(let found, let wanted, let byte):
      "Cairo's file has “\(found)” at byte \(byte), not \(wanted)"
    case .cutOff(let byte): "Cairo's file ends within an object, at byte \(byte)"
    case .damagedStream(let object): "the data of object \(object) in Cairo's file is damaged"
    case .missingObject(let object): "Cairo's file has no object \(object), but its pages use it"
    case .unexpectedContent(let found, let page, let byte):
      "the content of page \(page) has an unexpected “\(found)” at byte \(byte)"
    case .wrongGlyphCount(let found, let wanted, let page):
      "page \(page) shows \(Self.count(found, of: "glyph")), but its text has \(wanted)"
    case .wrongFigureCount(let found, let wanted, let page):
      "page \(page) shows \(Self.count(found, of: "figure")), but its groups have \(wanted)"
    }
  }

  private static func count(_ number: Int, of thing: String) -> String {
    number == 1 ? "1 \(thing)" : "\(number) \(thing)s"
  }

  package var hints: [String] {
    switch self {
    case .unexpected, .cutOff, .damagedStream, .missingObject, .unexpectedContent:
      ["use Cairo 1.16, or ask for plain output"]
    case .wrongGlyphCount, .wrongFigureCount:
      ["keep text and figures on the page: what lies wholly outside isn't drawn"]
    }
  }
}
