/// What finishing keeps from document to document: compressors and working memory. One for each thread.
package final class FinishingSession {
  private var deflaters: [Int: Deflater] = [:]
  let inflater = Inflater()
  private var first: PDFText? = PDFText(capacity: 1 << 16)
  private var second: PDFText? = PDFText(capacity: 1 << 16)
  private var third: PDFText? = PDFText(capacity: 1 << 16)

  package init() {}

  func deflater(level: Int) -> Deflater {
    if let known = deflaters[level] { return known }
    let deflater = Deflater(level: level)
    deflaters[level] = deflater
    return deflater
  }

  /// Working memory for one stream: what comes out of Cairo, what is made of it, what it is compressed to.
  /// Whoever takes it puts it back.
  func takeScratch() -> PDFText { first.take() ?? second.take() ?? third.take() ?? PDFText() }

  func putBack(_ used: consuming PDFText) {
    if first == nil {
      first = consume used
    } else if second == nil {
      second = consume used
    } else {
      third = consume used
    }
  }
}
