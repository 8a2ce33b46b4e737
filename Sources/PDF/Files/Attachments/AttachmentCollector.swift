package import FacturaDiagnostics

/// Finds the attachments of a file wherever makers put them: in the tree of names, in associated files of the document
/// and its pages, and in annotations.
struct AttachmentCollector {
  private let reader: PDFReader
  private var attachments: [EmbeddedFile] = []
  /// Embedded files that have been met: the same one is usually named in two places.
  private var met: Set<PDFReference> = []
  private var nodes: Set<PDFReference> = []
  private var lists: Set<PDFReference> = []

  private init(_ reader: PDFReader) {
    self.reader = reader
  }

  static func attachments(of reader: PDFReader) throws(Failure<PDFFileFact>) -> [EmbeddedFile] {
    var collector = AttachmentCollector(reader)
    let catalog = try reader.catalog()
    let names = try reader.whole(catalog["Names"]).dictionary
    try collector.takeNames(below: names?["EmbeddedFiles"], depth: 0)
    try collector.takeAssociated(catalog["AF"], page: nil)
    try collector.takePages()
    SafeFileName.assign(to: &collector.attachments)
    return collector.attachments
  }

  private mutating func take(_ value: PDFObject, key: [UInt8]?, page: Int?) throws(Failure<PDFFileFact>) {
    guard let dictionary = try reader.whole(value).dictionary,
      let specification = try FileSpecification(dictionary, in: reader),
      met.insert(specification.stream).inserted
    else { return }
    attachments.append(try specification.attachment(key: key, page: page))
    let limit = reader.limits.attachments
    if attachments.count > limit { throw Failure(.tooManyAttachments(limit: limit)) }
  }

  /// A name tree, however many levels it has (ISO 32000-1, 7.9.6): names at the root, or below kids.
  private mutating func takeNames(below node: PDFObject?, depth: Int) throws(Failure<PDFFileFact>) {
    guard depth <= reader.limits.depth else { throw Failure(.tooDeep(limit: reader.limits.depth)) }
    if let reference = node?.reference, !nodes.insert(reference).inserted {
      throw Failure(.cycle(in: "the tree of attachments"))
    }
    guard let dictionary = try reader.whole(node).dictionary else { return }
    let names = try reader.members(dictionary["Names"])
    for index in stride(from: 0, to: names.count - 1, by: 2) {
      try take(names[index + 1], key: try reader.whole(names[index]).string, page: nil)
    }
    for kid in try reader.members(dictionary["Kids"]) { try takeNames(below: kid, depth: depth + 1) }
  }

  /// Associated files (ISO 19005-3, annex E; ISO 32000-2, 14.13). One list may serve many pages: it is read once.
  private mutating func takeAssociated(_ list: PDFObject?, page: Int?) throws(Failure<PDFFileFact>) {
    if let reference = list?.reference, !lists.insert(reference).inserted { return }
    for file in try reader.members(list) { try take(file, key: nil, page: page) }
  }

  private mutating func takePages() throws(Failure<PDFFileFact>) {
    let reader = reader
    var number = 0
    try reader.visitPages { page throws(Failure<PDFFileFact>) in
      number += 1
      try takeAssociated(page.dictionary["AF"], page: number)
      try takeAnnotations(page.dictionary["Annots"], page: number)
      return true
    }
  }

  /// The paper clips on a page (ISO 32000-1, 12.5.6.15).
  private mutating func takeAnnotations(_ list: PDFObject?, page: Int) throws(Failure<PDFFileFact>) {
    if let reference = list?.reference, !lists.insert(reference).inserted { return }
    for annotation in try reader.members(list) {
      if let reference = annotation.reference, !lists.insert(reference).inserted { continue }
      guard let dictionary = try reader.whole(annotation).dictionary else { continue }
      if try reader.whole(dictionary["Subtype"]).name == "FileAttachment", let file = dictionary["FS"] {
        try take(file, key: nil, page: page)
      }
      try takeAssociated(dictionary["AF"], page: page)
    }
  }
}

extension PDFReader {
  /// All attachments, in the order of the document's own list, then by page.
  package func attachments() throws(Failure<PDFFileFact>) -> [EmbeddedFile] {
    try AttachmentCollector.attachments(of: self)
  }

  /// The bytes of an embedded file.
  package func contents(of attachment: EmbeddedFile) throws(Failure<PDFFileFact>) -> [UInt8] {
    guard let stream = try object(attachment.stream.number).stream else {
      throw Failure(.noContents(attachment: attachment.name))
    }
    return try data(of: stream, object: attachment.stream.number)
  }
}
