import CXML2
import FacturaDiagnostics

/// libxml2's tables must stand before the first thread parses.
private let libraryIsReady: Void = xmlInitParser()

extension TreeBuilder {
  /// Lets libxml2 read the source and report it here.
  mutating func parse() {
    libraryIsReady
    guard let parser = xmlNewParserCtxt() else { return fail(.malformed("it can't be read"), at: 0) }
    defer { xmlFreeParserCtxt(parser) }
    parser.pointee.sax.pointee = Self.handlers
    self.parser = parser
    defer { self.parser = nil }
    // The bytes are UTF-8 by now, whatever the declaration says.
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_NOWARNING.rawValue
    let source = source
    withUnsafeMutablePointer(to: &self) { builder in
      parser.pointee.userData = UnsafeMutableRawPointer(builder)
      source.bytes.withUnsafeBytes { bytes in
        let text = bytes.bindMemory(to: CChar.self)
        // There is never a document to free: our handlers build none.
        _ = xmlCtxtReadMemory(parser, text.baseAddress, Int32(text.count), nil, nil, Int32(options))
      }
    }
    if parser.pointee.wellFormed == 0 { fail(.malformed("it can't be read"), at: 0) }
  }

  /// Only what a tree needs. Without handlers for entities and external subsets, libxml2 neither keeps the one
  /// nor loads the other.
  private static var handlers: xmlSAXHandler {
    var handlers = xmlSAXHandler()
    handlers.initialized = UInt32(XML_SAX2_MAGIC)
    handlers.startElementNs = { builder, local, prefix, namespace, _, _, count, _, attributes in
      let raw = UnsafeBufferPointer(start: attributes, count: attributes == nil ? 0 : Int(count) * 5)
      TreeBuilder.at(builder)?.pointee.startElement(
        local, prefix: prefix, namespace: namespace, attributes: raw)
    }
    handlers.endElementNs = { builder, _, _, _ in TreeBuilder.at(builder)?.pointee.endElement() }
    handlers.characters = { builder, text, length in
      TreeBuilder.at(builder)?.pointee.characters(UnsafeBufferPointer(start: text, count: Int(length)))
    }
    handlers.cdataBlock = handlers.characters
    handlers.ignorableWhitespace = handlers.characters
    handlers.internalSubset = { builder, _, _, _ in TreeBuilder.at(builder)?.pointee.refuseDocumentType() }
    handlers.serror = { builder, error in
      if let error { TreeBuilder.at(builder)?.pointee.report(error.pointee) }
    }
    return handlers
  }

  private static func at(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<TreeBuilder>? {
    pointer?.assumingMemoryBound(to: TreeBuilder.self)
  }

  private mutating func refuseDocumentType() {
    let bytes = source.bytes
    let word = Array("<!DOCTYPE".utf8)
    let offset = bytes.indices.first { bytes[$0...].starts(with: word) } ?? 0
    fail(.documentType, at: offset)
  }
}

// MARK: - Faults

extension TreeBuilder {
  /// Says a fault in our own words where it is a common one.
  private mutating func report(_ error: xmlError) {
    guard finding == nil, error.level != XML_ERR_WARNING, let parser else { return }
    let offset = max(0, Int(xmlByteConsumed(parser)))
    let subject = error.str1.map { String(cString: $0) } ?? ""
    let isAtEnd = offset >= source.bytes.count || source.bytes[offset...].allSatisfy(XMLSource.isSpace)
    switch xmlParserErrors(UInt32(error.code)) {
    case XML_ERR_TAG_NAME_MISMATCH:
      reportWrongEndTag()
    case XML_ERR_DOCUMENT_END where !isAtEnd:
      fail(.afterRoot, at: offset)
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY:
      fail(.unknownEntity(subject), at: lastAmpersand(before: offset))
    case XML_ERR_NAME_REQUIRED where isBehindAmpersand(offset),
      XML_ERR_ENTITYREF_SEMICOL_MISSING where !isAtEnd:
      fail(.bareAmpersand, at: lastAmpersand(before: offset))
    case XML_ERR_INVALID_CHARREF, XML_ERR_INVALID_DEC_CHARREF, XML_ERR_INVALID_HEX_CHARREF,
      XML_ERR_INVALID_CHAR:
      fail(.badCharacterReference, at: lastAmpersand(before: offset))
    case XML_ERR_ATTRIBUTE_REDEFINED, XML_NS_ERR_ATTRIBUTE_REDEFINED:
      fail(.attributeTwice(subject), at: currentTagOffset)
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
      fail(.attributeWithoutValue(subject), at: offset)
    case XML_ERR_ATTRIBUTE_NOT_STARTED where !isAtEnd:
      fail(.attributeWithoutQuotes, at: offset)
    case XML_ERR_LT_IN_ATTRIBUTE:
      fail(.lessThanInAttribute, at: offset)
    case XML_NS_ERR_UNDEFINED_NAMESPACE:
      fail(.unknownPrefix(subject), at: currentTagOffset)
    case _ where isAtEnd:
      reportEnd()
    default:
      fail(.malformed(Self.words(of: error)), at: offset)
    }
  }

  private mutating func reportWrongEndTag() {
    let start = currentTagOffset
    guard let innermost = open.last, source.bytes[start...].contains(UInt8(ascii: ">")) else {
      return reportEnd()
    }
    let name = source.bytes.dropFirst(start + 2).prefix { $0 != UInt8(ascii: ">") && !XMLSource.isSpace($0) }
    let line = source.location(at: offset(of: innermost.node)).line
    fail(
      .wrongEndTag(
        open: self.name(of: innermost.node), line: line, close: String(decoding: name, as: UTF8.self)),
      at: start)
  }

  private mutating func reportEnd() {
    if let tag = source.bytes.lastIndex(of: UInt8(ascii: "<")),
      !source.bytes[tag...].contains(UInt8(ascii: ">"))
    {
      return fail(.endsEarly, at: tag)
    }
    guard let innermost = open.last else { return fail(.noRoot, at: source.bytes.count) }
    fail(.neverClosed(name(of: innermost.node)), at: offset(of: innermost.node))
  }

  private func isBehindAmpersand(_ offset: Int) -> Bool {
    offset > 0 && offset <= source.bytes.count && source.bytes[offset - 1] == UInt8(ascii: "&")
  }

  private func lastAmpersand(before offset: Int) -> Int {
    source.bytes.prefix(offset).suffix(256).lastIndex(of: UInt8(ascii: "&")) ?? offset
  }

  /// libxml2's sentence as one clause of ours.
  private static func words(of error: xmlError) -> String {
    guard let message = error.message else { return "error \(error.code)" }
    let line = String(cString: message).split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return line.prefix(1).lowercased() + line.dropFirst().prefix(200)
  }
}
