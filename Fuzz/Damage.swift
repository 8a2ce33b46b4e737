import FacturaFinishing
import FacturaPDFFiles

/// What is done with a damaged document.
enum Damage {
  /// All that is done with files of any maker.
  static func read(_ document: [UInt8], _ edits: [Edit]) {
    var bytes = document
    for edit in edits { edit.apply(to: &bytes) }
    var limits = PDFLimits()
    (limits.unpackedBytes, limits.unpackedPerByte) = (1 << 22, 0)
    guard let reader = try? OpenedPDF(bytes, limits: limits).reader() else { return }
    _ = try? reader.attachments().map { try? reader.contents(of: $0) }
    _ = try? reader.text()
    let terms = SignatureTerms(subFilter: "adbe.pkcs7.detached", reservedBytes: 256)
    _ = try? PreparedSignature(reader, terms)
  }

  /// Finishes what Cairo wrote; each edit is for the piece that its place chooses.
  static func finish(_ drawing: Drawing, _ edits: [Edit]) {
    var pieces = drawing.pieces
    for edit in edits { edit.apply(to: &pieces[edit.piece(of: pieces.count)]) }
    let finisher = Finisher(drawing.metadata, session: drawing.session) { _ in }
    do throws(FinishingFailure) {
      for (piece, page) in zip(pieces, drawing.pages) {
        piece.withUnsafeBytes { finisher.take($0) }
        try finisher.close(page)
      }
      pieces[drawing.pages.count].withUnsafeBytes { finisher.take($0) }
      try finisher.finish()
    } catch {}
  }
}
