import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

extension Finisher {
  /// The one page among the objects that have come.
  func drawnPage() throws(FinishingFailure) -> CairoBody.Facts {
    var found: [(Int32, CairoBody.Facts)] = []
    for object in file.objects.values where object.data == nil {
      let facts = try file.body(of: object).facts()
      if facts.isPage { found.append((object.number, facts)) }
    }
    guard let page = found.first, found.count == 1 else {
      throw .fact(.unexpected(found: "\(found.count) pages", wanted: "one page", byte: file.end))
    }
    file.remove(page.0)
    return page.1
  }

  /// Writes the page's content, then everything that it is drawn with, then the page.
  func write(_ page: Page, _ facts: CairoBody.Facts) throws(FinishingFailure) {
    let number = writer.reserve()
    let parent = pages.add(number, to: &writer)
    let (content, elements) = try writeContent(of: page, facts, as: number)
    let resources = try writeResources(facts.resources)
    try writeQueue()
    let structureEntries = structure.close(elements, to: &writer)
    var text = PDFText("<</Type/Page/Parent ")
    text.append(parent)
    text.append("/MediaBox[0 0 ")
    text.append(page.size.width)
    text.append(" ")
    text.append(page.size.height)
    text.append("]/Contents ")
    text.append(content)
    text.append("/Resources ")
    text.append(resources)
    // Without a group, black stays black ink alone on its way to paper.
    if isTransparent { text.append("/Group<</S/Transparency/I true/CS/DeviceRGB>>") }
    text.append(structureEntries)
    text.append(">>")
    writer.add(text, as: number)
  }

  private func writeContent(
    of page: Page, _ facts: CairoBody.Facts, as number: ObjectNumber,
  ) throws(FinishingFailure) -> (ObjectNumber, [ElementNumber]) {
    guard let object = facts.contents.flatMap({ file.objects[$0] }), let data = object.data else {
      throw .fact(.unexpected(found: "no content", wanted: "the page's content", byte: file.end))
    }
    file.remove(object.number)
    var inflated = session.takeScratch()
    guard session.inflater.inflate(UnsafeRawBufferPointer(rebasing: file.bytes[data]), into: &inflated) else {
      throw .fact(.damagedStream(object: Int(object.number)))
    }
    var rewriter = ContentRewriter(
      inflated.bytes, marks: structure.add(page, as: number), page: page.record.number,
      output: session.takeScratch())
    try rewriter.rewrite()
    let content = writer.reserve()
    writer.addStream(rewriter.output.bytes, entries: PDFText(), as: content, compression: .deflate)
    let elements = rewriter.contents
    session.putBack(rewriter.takeOutput())
    session.putBack(inflated)
    return (content, elements)
  }

  private func writeResources(_ cairo: Int32?) throws(FinishingFailure) -> ObjectNumber {
    guard let object = cairo.flatMap({ file.objects[$0] }), object.data == nil else {
      throw .fact(.unexpected(found: "no resources", wanted: "the page's resources", byte: file.end))
    }
    file.remove(object.number)
    let body = file.body(of: object)
    try lookForLateDrawings(in: body)
    var text = PDFText()
    try append(body, to: &text)
    if let known = resources.number(of: text) { return known }
    let number = writer.reserve()
    writer.add(text, as: number)
    resources.remember(text, as: number)
    return number
  }

  /// What isn't there yet may be transparent. Fonts always come at the end, and never are.
  private func lookForLateDrawings(in body: CairoBody) throws(FinishingFailure) {
    try body.forEachEntry { key, _, value throws(FinishingFailure) in
      guard key != "/Font" else { return }
      var cursor = Cursor(UnsafeRawBufferPointer(rebasing: body.cursor.bytes[value]), offset: 0)
      while !cursor.isAtEnd {
        if case .reference(let number) = try cursor.token().kind, file.objects[number] == nil,
          names.known(number) == nil
        {
          isTransparent = true
        }
        cursor.skipSpace()
      }
    }
  }
}
