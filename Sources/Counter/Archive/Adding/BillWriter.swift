import Factura
import FacturaAmounts
import FacturaDiagnostics
import FacturaInvoices
import FoundationEssentials
import GRDB

/// Puts bills into the tables, within one transaction. A document that is there stays as it is.
struct BillWriter {
  let archive: InvoiceArchive
  let database: Database

  /// A failure is `ArchiveFact.changed`: the document is there with other content.
  func add(_ bill: PackedBill) throws -> Result<Addition, Finding> {
    if let known = try knownBill(bill.read.digest) { return .success(.known(known)) }
    if let other = try sameDocument(as: bill.read) { return try complete(other, with: bill) }
    let id = try insert(bill)
    try note(bill.read.digest, of: id)
    return .success(.added(id))
  }

  func knownBill(_ digest: SourceDigest) throws -> Int64? {
    try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT bill FROM source WHERE digest = ?"),
      arguments: [Data(digest.bytes)])
  }

  /// The bill with this number of this issuer; of a number that isn't fiscal, of the same type too.
  private func sameDocument(as read: ReadBill) throws -> Int64? {
    let (bill, kind) = (read.facts.bill, read.facts.bill.ncf == nil ? BillKey.Kind.number : .ncf)
    guard let key = BillKey(bill.document, kind) else { return nil }
    let sql = """
      SELECT bill.id FROM key JOIN bill ON bill.id = key.bill
      WHERE value = ? AND kind = ? AND issuer = ? AND coalesce(ncf, number) = ? AND (ncf IS NOT NULL OR type IS ?)
      """
    return try Int64.fetchOne(
      database.cachedStatement(sql: sql),
      arguments: [key.value, kind.rawValue, bill.issuer, bill.document, read.facts.type])
  }

  private func insert(_ bill: PackedBill) throws -> Int64 {
    let (facts, read) = (bill.read.facts.bill, bill.read)
    let arguments = try self.arguments(of: facts)
    try database.cachedStatement(
      sql: """
        INSERT INTO bill(issuer, type, ncf, number, account, phone, customer, holder, issued, due, total, currency)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [facts.issuer, read.facts.type, facts.ncf, facts.number] + arguments)
    let id = database.lastInsertedRowID
    try database.cachedStatement(
      sql: """
        INSERT INTO content(bill, format, stated, json, json_codec, xml, xml_codec) VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      id, read.file.format.rawValue, read.xml == nil, bill.json.bytes, bill.json.codec, bill.xml?.bytes,
      bill.xml?.codec,
    ])
    try insertKeys(of: read, bill: id)
    return id
  }

  private func arguments(of bill: ArchivedBill) throws -> StatementArguments {
    [
      bill.account, bill.phone, bill.customerID, try holder(bill.customerName), bill.issued?.figures,
      bill.due?.figures,
      bill.total.map { NumberFormat.stated.text(of: $0.value, in: .english) }, bill.currency?.code,
    ]
  }

  /// The row of a name, which stands once.
  private func holder(_ name: String?) throws -> Int64? {
    guard let name else { return nil }
    let known = try database.cachedStatement(sql: "SELECT id FROM holder WHERE name = ?")
    if let id = try Int64.fetchOne(known, arguments: [name]) { return id }
    try database.cachedStatement(sql: "INSERT INTO holder(name) VALUES (?)").execute(arguments: [name])
    let id = database.lastInsertedRowID
    try database.cachedStatement(sql: "INSERT INTO holder_word(rowid, name) VALUES (?, ?)")
      .execute(arguments: [id, name])
    return id
  }

  private func insertKeys(of read: ReadBill, bill: Int64) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO key(value, kind, issued, bill) VALUES (?, ?, ?, ?)")
    let issued = read.facts.bill.issued?.figures ?? 0
    for key in read.facts.keys {
      try statement.execute(arguments: [key.value, key.kind.rawValue, issued, bill])
    }
  }

  private func note(_ digest: SourceDigest, of bill: Int64) throws {
    try database.cachedStatement(sql: "INSERT OR IGNORE INTO source(digest, bill) VALUES (?, ?)")
      .execute(arguments: [Data(digest.bytes), bill])
  }

  // MARK: - A document that is there

  /// JSON joins a bill that came as XML alone, and XML one that came as JSON, if they state the same document.
  private func complete(_ id: Int64, with bill: PackedBill) throws -> Result<Addition, Finding> {
    let there = try archive.invoice(id, in: database)
    let isStated = try Bool.fetchOne(
      database, sql: "SELECT stated FROM content WHERE bill = ?", arguments: [id])
    let (new, old) = (bill.read.xml, there.xml)
    if new == nil ? isStated == true : old != nil {
      let isSame = new == nil ? bill.read.json == there.json : new == old
      if !isSame { return .failure(changed(id, there, bill)) }
      try note(bill.read.digest, of: id)
      return .success(.known(id))
    }
    if difference(there, bill) != nil { return .failure(changed(id, there, bill)) }
    if let xml = bill.xml {
      try database.execute(
        sql: "UPDATE content SET xml = ?, xml_codec = ?, format = ? WHERE bill = ?",
        arguments: [xml.bytes, xml.codec, bill.read.file.format.rawValue, id])
    } else {
      try state(bill, in: id)
    }
    try insertKeys(of: bill.read, bill: id)
    try note(bill.read.digest, of: id)
    return .success(.completed(id))
  }

  /// What was added as JSON says more than what was read from the XML: it takes its place.
  private func state(_ bill: PackedBill, in id: Int64) throws {
    try database.execute(
      sql: "UPDATE content SET stated = 1, json = ?, json_codec = ? WHERE bill = ?",
      arguments: [bill.json.bytes, bill.json.codec, id])
    try database.execute(
      sql: """
        UPDATE bill SET account = ?, phone = ?, customer = ?, holder = ?, issued = ?, due = ?, total = ?, currency = ?
        WHERE id = ?
        """, arguments: arguments(of: bill.read.facts.bill) + [id])
  }

  private func changed(_ id: Int64, _ there: ArchivedInvoice, _ bill: PackedBill) -> Finding {
    let facts = bill.read.facts.bill
    return Finding(
      ArchiveFact.changed(
        document: facts.document, issuer: facts.issuer, bill: id,
        difference: difference(there, bill) ?? .bytes
      ), at: SourceLocation(file: bill.read.name))
  }

  private func difference(_ there: ArchivedInvoice, _ bill: PackedBill) -> ArchiveFact.Difference? {
    guard let other = try? there.file().invoice else { return nil }
    return bill.read.file.invoice.difference(from: other)
  }
}

extension Invoice {
  /// The first of the figures that make a document what it is, where both state one and not the same.
  fileprivate func difference(from other: Invoice) -> ArchiveFact.Difference? {
    let fields: [(name: String, here: String?, there: String?)] = [
      ("date", issueDate.map(Self.text), other.issueDate.map(Self.text)),
      ("total", totals.total.map(Self.text), other.totals.total.map(Self.text)),
      ("security code", fiscal?.securityCode, other.fiscal?.securityCode),
      ("buyer", buyer?.taxID, other.buyer?.taxID),
    ]
    for field in fields {
      if let here = field.here, let there = field.there, here != there {
        return .field(field.name, here: here, there: there)
      }
    }
    return nil
  }

  private static func text(_ date: CalendarDate) -> String { DateFormat.iso.text(of: date, in: .english) }
  private static func text(_ amount: Amount) -> String {
    NumberFormat.amount.text(of: amount.value, in: .english)
  }
}
