extension ContentRewriter {
  mutating func takeOperator() throws(FinishingFailure) {
    let start = place
    var name: UInt32 = 0
    while place < count, place - start < 4, text[place].isInOperator {
      name = name << 8 | UInt32(text[place])
      place += 1
    }
    guard let found = ContentOperator(rawValue: name) else { throw unexpected(at: start) }
    try take(found, at: start, operands: operands ?? start)
    operands = nil
  }

  private mutating func take(
    _ found: ContentOperator, at start: Int, operands: Int,
  ) throws(FinishingFailure) {
    switch found {
    case .showText, .showTextArray, .moveText, .setTextMatrix, .setFont:
      guard isInText else { throw unexpected(at: start) }
    case .moveTo, .lineTo, .curveTo, .closePath, .rectangle:
      guard !isInText else { throw unexpected(at: start) }
      path = path ?? operands
    case .stroke, .fill, .fillEvenOdd, .fillAndStroke, .fillEvenOddAndStroke: try paintPath(start)
    case .endPath: path = nil
    case .fillColor: callGray(operands, "g")
    case .strokeColor: callGray(operands, "G")
    case .save, .restore: closeArtifact(at: start)
    case .beginText: try beginText(start)
    case .endText: try endText(start)
    case .beginMarked: try beginMarked(operands)
    case .endMarked: try endMarked(start)
    case .drawObject, .paintShading: openArtifact(at: operands)
    case .clip, .clipEvenOdd, .fillPattern, .strokePattern, .fillSpace, .strokeSpace, .transform, .lineWidth,
      .lineCap, .lineJoin, .dash, .miterLimit, .graphicsState:
      break
    }
  }

  private mutating func paintPath(_ start: Int) throws(FinishingFailure) {
    guard let path else { throw unexpected(at: start) }
    openArtifact(at: path)
    self.path = nil
  }

  /// Black text on gray paper: a printer uses black ink alone for `g`, and four for three equal parts of `rg`.
  private mutating func callGray(_ first: Int, _ gray: StaticString) {
    let (red, green, blue) = lastOperands
    guard first == red, green - red == blue - green, blue + (green - red) == place - 2 else { return }
    for index in 0..<green - red
    where text[red + index] != text[green + index] || text[red + index] != text[blue + index] {
      return
    }
    copy(upTo: green)
    output.append(gray)
    copied = place
  }

  mutating func openArtifact(at start: Int) {
    guard !isArtifactOpen, !isInFigure else { return }
    copy(upTo: start)
    output.append("/Artifact BMC\n")
    isArtifactOpen = true
  }

  mutating func closeArtifact(at start: Int) {
    guard isArtifactOpen else { return }
    copy(upTo: start)
    output.append("EMC\n")
    isArtifactOpen = false
  }
}

extension UInt8 {
  fileprivate var isInOperator: Bool {
    switch self {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "*"): true
    default: false
    }
  }
}
