/// What finishing keeps from document to document: compressors and working memory. One for each thread.
package final class FinishingSession {
  private var deflaters: [Int: Deflater] = [:]
  let inflater = Inflater()
  private var scratch: PDFText? = PDFText(capacity: 1 << 16)

  package init() {}

  func deflater(level: Int) -> Deflater {
    if let known = deflaters[level] { return known }
    let deflater = Deflater(level: level)
    deflaters[level] = deflater
    return deflater
  }

  /// Working memory for one stream. Whoever takes it puts it back.
  func takeScratch() -> PDFText { scratch.take() ?? PDFText() }

  func putBack(_ used: consuming PDFText) { scratch = consume used }
}
