/// What can be wrong with a PDF that somebody else may have made.
package enum PDFFileFact: Fact {
  case notPDF
  case tooLarge(bytes: Int, limit: Int)
  case encrypted
  /// Neither the file's own tables nor a search through all of it lead to a document.
  case noCatalog
  case noPages
  case tooDeep(limit: Int)
  case tooManyValues(limit: Int)
  case tooManyObjects(limit: Int)
  case unpackedTooLarge(limit: Int)
  /// What stands at a byte of the file, or of an object stream, is no PDF syntax.
  case damagedObject(at: Int, container: Int?)
  case damagedStream(object: Int, reason: String)
  case unknownFilter(object: Int, name: String)
  /// Something that leads back to itself.
  case cycle(in: String)
  case tooManyAttachments(limit: Int)
  case noContents(attachment: String)
  case noSuchAttachment(String, nearest: String?, known: [String])
  case alreadyThere(String)
  case isLink(String)

  package var code: String {
    switch self {
    case .notPDF: "pdf.not-pdf"
    case .tooLarge: "pdf.too-large"
    case .encrypted: "pdf.encrypted"
    case .noCatalog: "pdf.no-catalog"
    case .noPages: "pdf.no-pages"
    case .tooDeep: "pdf.too-deep"
    case .tooManyValues: "pdf.too-many-values"
    case .tooManyObjects: "pdf.too-many-objects"
    case .unpackedTooLarge: "pdf.unpacked-too-large"
    case .damagedObject: "pdf.damaged-object"
    case .damagedStream: "pdf.damaged-stream"
    case .unknownFilter: "pdf.unknown-filter"
    case .cycle: "pdf.cycle"
    case .tooManyAttachments: "attachment.too-many"
    case .noContents: "attachment.no-contents"
    case .noSuchAttachment: "attachment.unknown"
    case .alreadyThere: "attachment.already-there"
    case .isLink: "attachment.is-link"
    }
  }

  package var message: String {
    switch self {
    case .notPDF: "this is not a PDF: its first 1,024 bytes don't say “%PDF-”"
    case .tooLarge(let bytes, let limit): "the file has \(bytes) bytes, but at most \(limit) are read"
    case .encrypted: "the file is encrypted"
    case .noCatalog: "the file is damaged: no document catalog can be found in it"
    case .noPages: "the document has no first page"
    case .tooDeep(let limit): "objects are nested deeper than \(limit) levels"
    case .tooManyValues(let limit): "an object has more than \(limit) values"
    case .tooManyObjects(let limit): "the file has more than \(limit) objects"
    case .unpackedTooLarge(let limit): "its streams unpack to more than \(limit) bytes"
    case .damagedObject(let place, nil): "what stands at byte \(place) can't be read"
    case .damagedObject(let place, let container?):
      "what stands at byte \(place) of object stream \(container) can't be read"
    case .damagedStream(let object, let reason): "the stream of object \(object) is damaged: \(reason)"
    case .unknownFilter(let object, let name):
      "the stream of object \(object) is packed with “\(name.withoutControls.shortened)”, which can't be undone"
    case .cycle(let what): "\(what) leads back to itself"
    case .tooManyAttachments(let limit): "the file has more than \(limit) attachments"
    case .noContents(let name): "the attachment “\(name.withoutControls.shortened)” has no embedded file"
    case .noSuchAttachment(let name, _, _): "there is no attachment “\(name.withoutControls.shortened)”"
    case .alreadyThere(let path): "“\(path)” is there already"
    case .isLink(let path): "“\(path)” is a link, and may lead out of the folder"
    }
  }

  package var hints: [String] {
    switch self {
    case .encrypted: ["take the protection away first: qpdf --decrypt --password-file=… in.pdf out.pdf"]
    case .unknownFilter: ["let another program pack it anew: qpdf --compression-level=6 in.pdf out.pdf"]
    case .noSuchAttachment(_, let nearest?, _): ["did you mean “\(nearest.withoutControls.shortened)”?"]
    case .noSuchAttachment(_, nil, let known):
      known.isEmpty
        ? ["the file has no attachments"]
        : ["it has \(known.map(\.withoutControls.shortened).joined(separator: ", "))"]
    case .alreadyThere: ["replace it with --force, or choose another folder with --output"]
    case .isLink: ["remove it, or choose another folder with --output"]
    case .notPDF, .tooLarge, .noCatalog, .noPages, .tooDeep, .tooManyValues, .tooManyObjects,
      .unpackedTooLarge, .damagedObject, .damagedStream, .cycle, .tooManyAttachments, .noContents:
      []
    }
  }
}
