import FacturaDiagnostics

/// Rewrites the content of one page in one pass: every piece of text and every figure is marked as what its page
/// says it is, everything else as an artifact (ISO 32000-1, 14.6 and 14.8.2.2), and gray is called gray.
///
/// Cairo draws text in large calls, and in the order of the page's runs. So numbers of glyphs are enough to find
/// where a piece ends, and there the text operator is cut, which moves nothing:
///
///     [(Total)-900(12.50)]TJ   →   /P<</MCID 0>>BDC [(Total)-900]TJ EMC /P<</MCID 1>>BDC [(12.50)]TJ EMC
///
/// What isn't touched is copied in long stretches. Anything that Cairo 1.16 doesn't write is an error.
struct ContentRewriter: ~Copyable {
  let text: UnsafePointer<UInt8>
  let count: Int
  let page: Int
  var output: PDFText
  /// The element of each MCID that was given out.
  var contents: [ElementNumber] = []

  var place = 0
  /// The rewritten content; the rewriter is used up.
  consuming func takeOutput() -> PDFText { output }

  /// Up to here the content is copied, or left out.
  var copied = 0
  /// Where the operands of the coming operator begin, and its last three.
  var operands: Int?
  var lastOperands = (0, 0, 0)

  var marks: MarkCursor
  var isInText = false
  var isMarkOpen = false
  var isArtifactOpen = false
  /// How many marked contents of Cairo's own are open: a figure and what is in it, or a cluster of glyphs with a
  /// text of its own.
  var depth = 0
  var isInFigure = false
  /// Where the path begins that isn't painted yet.
  var path: Int?

  /// `content` lives longer than the rewriter; what is in `output` is overwritten.
  init(_ content: UnsafeRawBufferPointer, marks: [Mark], page: Int, output: consuming PDFText) {
    text = content.assumingMemoryBound(to: UInt8.self).baseAddress ?? UnsafePointer(output.start)
    count = content.count
    self.page = page
    self.output = output
    self.output.removeAll()
    self.marks = MarkCursor(marks)
  }

  mutating func rewrite() throws(FinishingFailure) {
    while place < count {
      switch text[place] {
      case 0x20, 0x0A: place += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"):
        beginOperand()
        skipWord()
      case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "<"):
        beginOperand()
        try takeOperand()
      default: try takeOperator()
      }
    }
    try end()
  }

  @inline(__always)
  private mutating func beginOperand() {
    if operands == nil { operands = place }
    lastOperands = (lastOperands.1, lastOperands.2, place)
  }

  /// Strings and arrays of them show text; what else is in brackets is skipped.
  private mutating func takeOperand() throws(FinishingFailure) {
    if text[place] == UInt8(ascii: "<"), place + 1 < count, text[place + 1] == UInt8(ascii: "<") {
      try skip(to: UInt8(ascii: ">"))
      guard place < count, text[place] == UInt8(ascii: ">") else { throw unexpected(at: place) }
      place += 1
    } else if isInText {
      try takeShownText()
    } else if text[place] == UInt8(ascii: "[") {
      try skip(to: UInt8(ascii: "]"))
    } else {
      throw unexpected(at: place)
    }
  }

  /// Goes behind the next such byte that stands outside a hexadecimal string.
  private mutating func skip(to end: UInt8) throws(FinishingFailure) {
    place += end == UInt8(ascii: ">") ? 2 : 1
    var isInString = false
    while place < count {
      let byte = text[place]
      place += 1
      if isInString {
        isInString = byte != UInt8(ascii: ">")
      } else if byte == end {
        return
      } else if byte == UInt8(ascii: "<") {
        isInString = true
      }
    }
    throw unexpected(at: count)
  }

  /// Goes behind a number or a name.
  @inline(__always)
  private mutating func skipWord() {
    place += 1
    while place < count, text[place] > 0x20, text[place] != UInt8(ascii: "/"),
      text[place] != UInt8(ascii: "["),
      text[place] != UInt8(ascii: "]"), text[place] != UInt8(ascii: "("), text[place] != UInt8(ascii: "<"),
      text[place] != UInt8(ascii: ">")
    {
      place += 1
    }
  }

  private mutating func end() throws(FinishingFailure) {
    guard !isInText, depth == 0, path == nil, operands == nil else { throw unexpected(at: count) }
    closeArtifact(at: count)
    copy(upTo: count)
    try marks.checkEnd(page: page)
  }

  @inline(__always)
  mutating func copy(upTo end: Int) {
    guard end > copied else { return }
    output.append(UnsafeRawBufferPointer(start: text + copied, count: end - copied))
    copied = end
  }

  func unexpected(at place: Int) -> FinishingFailure {
    let cursor = Cursor(UnsafeRawBufferPointer(start: text, count: count), at: min(place, count), offset: 0)
    let found = cursor.isAtEnd ? "end" : cursor.excerpt
    return .fact(.unexpectedContent(found: found, page: page, byte: min(place, count)))
  }
}
