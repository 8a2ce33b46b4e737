package import FacturaDiagnostics
package import FacturaInvoices

/// An invoice in Factura's own JSON. `docs/invoice-json.md` describes it, `docs/invoice.schema.json` is its schema.
package enum InvoiceJSON {
  /// Reads an invoice. Usage records stay in the source and are read when a layout asks for them; what is wrong with
  /// one is found then.
  ///
  /// `name` is how messages call the source.
  package static func read(
    from source: any ByteSource, name: String, limits: JSONLimits = .standard,
  ) throws(Finding) -> Invoice {
    do throws(JSONProblem) {
      var reader = JSONReader(source, name: name, limits: limits)
      return try reader.whole(Invoice())
    } catch {
      throw error.finding(in: source, name: name)
    }
  }

  /// Writes an invoice as it reads: the same invoice always gives the same bytes.
  package static func bytes(of invoice: Invoice) throws(Finding) -> [UInt8] {
    try bytes(of: invoice, .compact)
  }

  /// The same with lines and indents, for people.
  package static func indentedBytes(of invoice: Invoice) throws(Finding) -> [UInt8] {
    try bytes(of: invoice, .indented) + [UInt8(ascii: "\n")]
  }

  private static func bytes(of invoice: Invoice, _ form: JSONWriter.Form) throws(Finding) -> [UInt8] {
    var writer = JSONWriter(form)
    try writer.write(invoice)
    return writer.bytes
  }
}

extension JSONReader {
  /// A source that is one record and nothing else.
  mutating func whole<Record: JSONRecord>(_ blank: Record) throws(JSONProblem) -> Record {
    if source.count > limits.size {
      throw .fact(.tooLarge(bytes: source.count, limit: limits.size), offset: 0)
    }
    try skipByteOrderMark()
    var record = blank
    if try upcoming() == 0, index == end { throw .fact(source.count == 0 ? .empty : .blank, offset: offset) }
    try readMembers(of: &record)
    if try upcoming() != 0 || index < end { throw unexpected("the end of the file") }
    return record
  }

  /// A byte order mark of UTF-8 is passed over (RFC 8259, §8.1); those of UTF-16 and UTF-32 can't be read.
  private mutating func skipByteOrderMark() throws(JSONProblem) {
    while end < 4 {
      if try !refill(keeping: 0) { break }
    }
    switch (bytes[0], bytes[1], bytes[2]) {
    case (0xEF, 0xBB, 0xBF): index = 3
    case (0xFE, 0xFF, _), (0xFF, 0xFE, _): throw .fact(.notUTF8(encoding: "UTF-16"), offset: 0)
    case (0, UInt8(ascii: "{"), _),
      (UInt8(ascii: "{"), 0, _) where end > 1:
      throw .fact(.notUTF8(encoding: "UTF-16"), offset: 0)
    default: break
    }
  }
}

extension JSONReader {
  /// The invoice's own totals must say the total; those of pages and subtotals need not.
  mutating func readTotals(of invoice: inout Invoice) throws(JSONProblem) {
    let place = offset
    try read(&invoice.totals)
    if invoice.totals.total == nil {
      throw .fact(.missingFields(names: ["total"], record: "Totals"), offset: place, member: "total")
    }
  }

  /// The seller must have a name; other parties may be known by their numbers alone.
  mutating func readSeller(of invoice: inout Invoice) throws(JSONProblem) {
    let place = offset
    try read(&invoice.seller)
    if invoice.seller.name == nil {
      throw .fact(.missingFields(names: ["name"], record: "Party"), offset: place, member: "name")
    }
  }
}
