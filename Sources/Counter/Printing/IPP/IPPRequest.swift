import CCUPS

/// A question or an order to a scheduler or a printer (RFC 8011, 4.1).
struct IPPRequest: ~Copyable {
  let handle: OpaquePointer

  /// - Parameters:
  ///   - attribute: `printer-uri` or `job-uri`, whichever the operation is about; nothing for the scheduler itself.
  ///   - user: who asks; nothing for the user of the system.
  init(_ operation: ipp_op_t, _ attribute: String?, _ uri: String = "", user: String? = nil) {
    // The library's own code never checks either: it ends the process when memory is out.
    handle = ippNew()
    ippSetOperation(handle, operation)
    ippSetRequestId(handle, 1)
    add(.text("utf-8"), "attributes-charset", IPP_TAG_CHARSET)
    // Printers that vanish show in a queue's words only, so these are asked for in one language, whoever the clerk is.
    add(.text("en"), "attributes-natural-language", IPP_TAG_LANGUAGE)
    if let attribute { add(.text(uri), attribute, IPP_TAG_URI) }
    add(.text(user ?? String(cString: cupsUser())), "requesting-user-name", IPP_TAG_NAME)
  }

  /// About a printer or a queue.
  init(_ operation: ipp_op_t, uri: String, user: String? = nil) {
    self.init(operation, "printer-uri", uri, user: user)
  }

  deinit {
    ippDelete(handle)
  }

  /// Adds an attribute of the operation, or of the job that it makes.
  borrowing func add(
    _ value: IPPValue, _ name: String, _ tag: ipp_tag_t, to group: ipp_tag_t = IPP_TAG_OPERATION,
  ) {
    switch value {
    case .text(let text): _ = ippAddString(handle, group, tag, name, nil, text)
    case .number(let number): _ = ippAddInteger(handle, group, tag, name, Int32(clamping: number))
    case .flag(let flag): _ = ippAddBoolean(handle, group, name, flag ? 1 : 0)
    case .range(let lower, let upper):
      _ = ippAddRange(handle, group, name, Int32(clamping: lower), Int32(clamping: upper))
    }
  }

  /// What is wanted to be known; all that there is would be many kilobytes.
  borrowing func ask(for names: [String]) {
    var texts = names.map { UnsafePointer(strdup($0)) }
    defer { for text in texts { free(UnsafeMutablePointer(mutating: text)) } }
    _ = ippAddStrings(
      handle, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", Int32(clamping: texts.count), nil,
      &texts)
  }

  /// How the job is to be printed.
  borrowing func add(_ ticket: PrintTicket, _ type: DocumentType) {
    add(.number(ticket.copies), "copies", IPP_TAG_INTEGER, to: IPP_TAG_JOB)
    if let media = ticket.media { add(.text(media.name), "media", IPP_TAG_KEYWORD, to: IPP_TAG_JOB) }
    if let sides = ticket.sides { add(.text(sides.rawValue), "sides", IPP_TAG_KEYWORD, to: IPP_TAG_JOB) }
    if type == .pdf { add(.text("none"), "print-scaling", IPP_TAG_KEYWORD, to: IPP_TAG_JOB) }
  }
}
