import FacturaDiagnostics
import FacturaPDFFiles

extension PDFFile {
  /// What to do about a file that is in the folder already.
  public enum Collision: Sendable {
    case fail, replace
  }

  /// Writes an attachment into a folder, which is made if it isn't there, under the attachment's `fileName`: whole or not
  /// at all, and never through a link to elsewhere.
  ///
  /// - Returns: the path that was written.
  /// - Throws: `FacturaError` of kind `data` if the contents are damaged, of kind `output` if the file is there already or
  ///   can't be written.
  @discardableResult
  public func extract(
    _ attachment: PDFAttachment, into folder: String, onCollision: Collision = .fail,
  ) throws(FacturaError) -> String {
    let contents = try contents(of: attachment)
    try WholeFile.makeFolder(folder)
    let path = folder.hasSuffix("/") ? folder + attachment.fileName : "\(folder)/\(attachment.fileName)"
    switch FileKind(ofLink: path) {
    case .missing, .folder: break
    case .regular:
      if onCollision == .fail { throw FacturaError(.output, PDFFileFact.alreadyThere(path)) }
    case .device: throw FacturaError(.output, PDFFileFact.alreadyThere(path))
    case .link: throw FacturaError(.output, PDFFileFact.isLink(path))
    }
    let file = try WholeFile(at: path)
    try file.write(contents)
    try file.finish()
    return path
  }
}
