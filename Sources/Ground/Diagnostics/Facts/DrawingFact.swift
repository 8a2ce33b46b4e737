/// What can go wrong while finished pages are drawn.
package enum DrawingFact: Fact {
  /// Cairo gave up on a page; `reason` is its own word.
  case pageFailed(page: Int, reason: String)
  /// Cairo gave up while it wrote what follows the last page: fonts, images, the cross-reference table.
  case endFailed(reason: String)
  /// A document without pages.
  case noPages
  /// A glyph run names a font that the library of fonts does not hold.
  case unknownFont(number: Int, page: Int)
  /// FreeType can't read a font file.
  case unreadableFont(number: Int, page: Int)
  /// A line that waits for the end of the document came to the drawing unresolved.
  case lateTextLeft(page: Int)
  case image(ImageFact)
  case finishing(FinishingFact)
  case structure(StructureFact)
  /// A code whose modules can't be a dot wide each.
  case codeTooFine(modules: Int, dots: Int)
  /// Something would stand where the head of the printer doesn't reach.
  case beyondHead(page: Int, dots: Int)
  /// A page was offered after the document's end.
  case afterEnd(page: Int)

  package var code: String {
    switch self {
    case .pageFailed: "drawing.page-failed"
    case .endFailed: "drawing.end-failed"
    case .noPages: "drawing.no-pages"
    case .unknownFont: "drawing.unknown-font"
    case .unreadableFont: "drawing.unreadable-font"
    case .lateTextLeft: "drawing.late-text-left"
    case .image(let fact): fact.code
    case .finishing(let fact): fact.code
    case .structure(let fact): fact.code
    case .codeTooFine: "drawing.code-too-fine"
    case .beyondHead: "drawing.beyond-head"
    case .afterEnd: "drawing.after-end"
    }
  }

  package var message: String {
    switch self {
    case .pageFailed(let page, let reason): "page \(page) can't be drawn: \(reason)"
    case .endFailed(let reason): "the end of the document can't be written: \(reason)"
    case .noPages: "the document has no pages"
    case .unknownFont(let number, let page): "page \(page) uses font \(number), which isn't among the fonts"
    case .unreadableFont(let number, let page): "font \(number) on page \(page) can't be read"
    case .lateTextLeft(let page): "a line of page \(page) still waits for the end of the document"
    case .image(let fact): fact.message
    case .finishing(let fact): fact.message
    case .structure(let fact): fact.message
    case .codeTooFine(let modules, let dots):
      "a code \(modules) modules wide doesn't fit \(dots) dots"
    case .beyondHead(let page, let dots):
      "page \(page) has ink where the printer's head, which is \(dots) dots wide, doesn't reach"
    case .afterEnd(let page): "page \(page) comes after the end of the document"
    }
  }

  package var hints: [String] {
    switch self {
    case .noPages: ["put at least one box into the layout's flow"]
    case .unreadableFont: ["use a TrueType or OpenType font with outlines"]
    case .image(let fact): fact.hints
    case .finishing(let fact): fact.hints
    case .structure(let fact): fact.hints
    case .codeTooFine: ["give the code more room, or print it on wider paper"]
    case .beyondHead: ["choose a printer profile for this paper, or give the layout larger margins"]
    case .pageFailed, .endFailed, .unknownFont, .lateTextLeft, .afterEnd: []
    }
  }
}
