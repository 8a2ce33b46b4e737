import FacturaAmounts
import FacturaDiagnostics
package import FacturaPages

/// Makes a PDF archival and accessible (ISO 19005-3 level A, ISO 14289-1) while Cairo writes it.
///
/// Takes Cairo's bytes as they come. After each page, whose objects are then whole, `close` writes what can be written:
/// so memory doesn't grow with the pages' content, and the first page leaves before the last one is laid out. `finish`
/// writes the rest.
package final class Finisher {
  let metadata: DocumentMetadata
  let enclosures: Enclosures
  let session: FinishingSession
  var writer: ObjectWriter
  var structure: StructureBuilder
  var file = CairoFile()
  var names = ObjectNames()
  var pages: PageTree
  var resources = SharedResources()
  /// Whether anything that was drawn so far may mix colours with what lies below it.
  var isTransparent = false
  /// Cairo's objects that were referred to and will be written next.
  var queue: [Int32] = []
  /// Those that Cairo hasn't written yet.
  var late: [Int32] = []

  package init(
    _ metadata: DocumentMetadata, _ enclosures: Enclosures = .none, session: FinishingSession,
    sink: @escaping FinishedBytes,
  ) {
    self.metadata = metadata
    self.enclosures = enclosures
    self.session = session
    writer = ObjectWriter(session: session, sink: sink)
    structure = StructureBuilder(language: metadata.language.tag)
    pages = PageTree(root: writer.reserve())
    writer.level = Finisher.pageLevel
  }

  /// For content and structure, which are most of what is compressed. Level 6 would make a bill a tenth smaller, and
  /// takes more than twice the instructions; level 9 six times as many.
  private static let pageLevel = 1

  /// Takes bytes of Cairo's file, in order.
  package func take(_ bytes: UnsafeRawBufferPointer) { file.add(bytes) }

  /// Writes the page whose bytes have come since the one before.
  package func close(_ page: Page) throws(FinishingFailure) {
    try file.scan()
    try write(page, try drawnPage())
    file.release()
    writer.flush()
    try checkProblems()
  }

  /// Writes fonts, structure, metadata, attachments and the end of the file. Nothing may follow.
  package func finish() throws(FinishingFailure) {
    try file.scan()
    guard file.isWhole else { throw .fact(.cutOff(byte: file.end)) }
    try writeLateObjects()
    pages.write(to: &writer)
    let structureRoot = structure.finish(to: &writer)
    try checkProblems()
    let catalog = writer.reserve()
    writer.level = ObjectWriter.usualLevel
    let entries = writer.addArchival(metadata, enclosures)
    writer.add(as: catalog) { [pages, metadata] text in
      text.append("<</Type/Catalog/Pages ")
      text.append(pages.root)
      text.append("/StructTreeRoot ")
      text.append(structureRoot)
      text.append("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/Lang")
      text.append(text: metadata.language.tag)
      text.append(entries)
      text.append(">>")
    }
    writer.finish(root: catalog, information: writer.addInformation(metadata))
    try checkProblems()
  }

  private func checkProblems() throws(FinishingFailure) {
    if let failure = structure.problem { throw .structure(failure) }
    if let problem = writer.problem { throw .sink(problem) }
  }
}
