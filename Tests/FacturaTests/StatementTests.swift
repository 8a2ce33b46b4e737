import Factura
import FacturaTestSupport
import Testing

/// The statement of a fleet: its summary over several pages, and the details of each line behind it.
@Suite struct StatementTests {
  /// A fleet of so many lines; the usage of three numbers, the last of which is none of the fleet's.
  private func statement(lines: Int, records: Int, rent: Int = 100) -> [UInt8] {
    let fleet = (0..<lines).map { number in
      """
      {"phone":"829-555-\(1000 + number)","services":\(rent).00,"taxes":30.00,"total":\(rent + 30).00,
      "charges":[{"name":"Plan","amount":\(rent).00}]}
      """
    }
    let usage = ["829-555-1000", "829-555-1001", "829-555-9999"].map { phone in
      let calls = repeatElement("{\"date\":\"2027-02-03\",\"elapsed\":60,\"amount\":1.50}", count: records)
      return "{\"phone\":\"\(phone)\",\"records\":[\(calls.joined(separator: ","))]}"
    }
    return Array(
      """
      {"number":"7","currency":"DOP","issueDate":"2027-03-04","seller":{"name":"Telefonía Caribe Azul, S.A."},
      "totals":{"total":\((rent + 30) * lines).00},"telephone":{"fleet":[\(fleet.joined(separator: ","))],
      "usage":[\(usage.joined(separator: ","))]}}
      """.utf8)
  }

  private func texts(_ bytes: [UInt8]) throws -> [Substring] {
    let invoice = try InvoiceFile(bytes: bytes, name: "statement.json").invoice
    let dump = try Shared.renderer.renderText(invoice, with: Shared.layout(named: "statement")).text
    return dump.split(separator: "\n").compactMap { line in
      guard let open = line.firstIndex(of: "“"), let close = line.lastIndex(of: "”") else { return nil }
      return line[line.index(after: open)..<close]
    }
  }

  /// What stands behind each label, up to so many figures.
  private func figures(after label: String, in texts: [Substring], count: Int) -> [[Substring]] {
    texts.indices.filter { texts[$0] == label }.map { Array(texts.dropFirst($0 + 1).prefix(count)) }
  }

  @Test func theSumsOfTheSummaryGoFromPageToPage() throws {
    let texts = try texts(statement(lines: 120, records: 1))
    let forward = figures(after: "Suma y sigue", in: texts, count: 3)
    #expect(forward.count >= 3)
    #expect(forward == figures(after: "Suma anterior", in: texts, count: 3))
    #expect(texts.contains("120 líneas"))
    #expect(texts.contains("15,600.00"))
  }

  @Test func sumsOfTensOfMillionsAreCarriedWithoutThoseOfTheColumns() throws {
    let texts = try texts(statement(lines: 60, records: 1, rent: 900_000))
    let forward = figures(after: "Suma y sigue", in: texts, count: 1)
    #expect(forward.count >= 1)
    #expect(forward == figures(after: "Suma anterior", in: texts, count: 1))
    #expect(texts.contains("54,001,800.00"))
  }

  @Test func theUsageOfALineStandsBehindItsChargesAndNoUsageIsLost() throws {
    let texts = try texts(statement(lines: 3, records: 2))
    let order = texts.filter { $0.hasPrefix("829-555-") || $0.hasPrefix("Subtotal 829") }
    #expect(
      order == [
        "829-555-1000", "829-555-1001", "829-555-1002",
        "829-555-1000", "829-555-1000", "Subtotal 829-555-1000",
        "829-555-1001", "829-555-1001", "Subtotal 829-555-1001",
        "829-555-1002",
        "829-555-9999", "Subtotal 829-555-9999",
      ])
  }

  @Test func thousandsOfRecordsAreSet() throws {
    let texts = try texts(statement(lines: 2, records: 1_500))
    #expect(texts.count { $0 == "00:01:00" } == 4_500)
  }
}
