extension ContentRewriter {
  mutating func beginText(_ start: Int) throws(FinishingFailure) {
    guard !isInText, path == nil else { throw unexpected(at: start) }
    closeArtifact(at: start)
    isInText = true
  }

  /// Marks end with the text object that they began in (ISO 32000-1, 14.6.1); a piece that goes on in the next
  /// one gets another mark there.
  mutating func endText(_ start: Int) throws(FinishingFailure) {
    guard isInText, isInFigure || depth == 0 else { throw unexpected(at: start) }
    if isMarkOpen {
      copy(upTo: start)
      output.append("EMC\n")
      isMarkOpen = false
    }
    isInText = false
  }

  /// The operand of `Tj` or `TJ`, from its first bracket to behind its last.
  mutating func takeShownText() throws(FinishingFailure) {
    if !isInFigure, depth == 0 { try openMark(at: place) }
    guard text[place] == UInt8(ascii: "[") else {
      try takeString(.inOperator)
      return
    }
    place += 1
    while place < count {
      switch text[place] {
      case UInt8(ascii: "("), UInt8(ascii: "<"): try takeString(.inArray)
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), 0x0A, 0x20: place += 1
      case UInt8(ascii: "]"):
        place += 1
        return
      default: throw unexpected(at: place)
      }
    }
    throw unexpected(at: count)
  }

  enum Surroundings { case inOperator, inArray }

  /// Makes sure that the coming glyphs are marked as what they belong to.
  mutating func openMark(at start: Int) throws(FinishingFailure) {
    if isMarkOpen, marks.left > 0 { return }
    copy(upTo: start)
    if isMarkOpen { output.append("EMC\n") }
    if marks.left == 0 { try marks.advanceToGlyphs(page: page) }
    appendMark(marks.owner)
    isMarkOpen = true
  }

  /// One byte is a glyph in `(…)`, because Cairo writes such strings for its Latin subsets only; four digits are one
  /// in `<…>`.
  private mutating func takeString(_ surroundings: Surroundings) throws(FinishingFailure) {
    if text[place] == UInt8(ascii: "(") {
      try takeLatin(surroundings)
    } else {
      try takeHexadecimal(surroundings)
    }
  }

  private mutating func takeLatin(_ surroundings: Surroundings) throws(FinishingFailure) {
    let start = place
    place += 1
    while place < count {
      let byte = text[place]
      if byte == UInt8(ascii: ")") {
        place += 1
        return
      }
      if marks.left == 0 { try cut(string: start, surroundings) }
      if byte == UInt8(ascii: "\\") {
        try skipEscape()
      } else {
        place += 1
      }
      if !isInFigure { marks.left -= 1 }
    }
    throw unexpected(at: count)
  }

  /// `\ddd`, `\(`, `\)` or `\\`.
  private mutating func skipEscape() throws(FinishingFailure) {
    guard place + 3 < count else { throw unexpected(at: count) }
    let isOctal = text[place + 1] >= UInt8(ascii: "0") && text[place + 1] <= UInt8(ascii: "7")
    place += isOctal ? 4 : 2
  }

  private mutating func takeHexadecimal(_ surroundings: Surroundings) throws(FinishingFailure) {
    let start = place
    place += 1
    var digits = 0
    while place < count {
      let byte = text[place]
      switch byte {
      case UInt8(ascii: ">"):
        guard digits & 3 == 0 else { throw unexpected(at: start) }
        place += 1
        return
      // Cairo wraps long lines within a string.
      case 0x0A: place += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"):
        if digits & 3 == 0 {
          if marks.left == 0 { try cut(string: start, surroundings) }
          if !isInFigure { marks.left -= 1 }
        }
        digits += 1
        place += 1
      default: throw unexpected(at: place)
      }
    }
    throw unexpected(at: count)
  }

  /// Cuts the operator before the glyph that comes: it belongs to the next mark.
  private mutating func cut(string start: Int, _ surroundings: Surroundings) throws(FinishingFailure) {
    if isInFigure { return }
    // A cluster of glyphs belongs to one run, and so to one mark.
    guard depth == 0 else { throw unexpected(at: place) }
    if marks.isSameOwnerNext { return try marks.advanceToGlyphs(page: page) }
    try marks.advanceToGlyphs(page: page)
    let isLatin = text[start] == UInt8(ascii: "(")
    if place == start + 1 {
      copy(upTo: start)
      output.append("]TJ\nEMC\n")
      appendMark(marks.owner)
      output.append("[")
      return
    }
    copy(upTo: place)
    output.append(isLatin ? ")" : ">")
    output.append(surroundings == .inArray ? "]TJ\nEMC\n" : "Tj\nEMC\n")
    appendMark(marks.owner)
    if surroundings == .inArray { output.append("[") }
    output.append(isLatin ? "(" : "<")
  }
}
