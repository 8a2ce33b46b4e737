/// Layouts that are just large enough for a test of the door.
enum SmallLayout {
  /// A table of usage records; with `count`, each page says how many there are.
  static func usage(count: Bool = false) -> String {
    """
    <layout name="usage" lang="es">
      <pages sizes="letter"><page><footer><p>página {page.number}\(count ? " de {page.count}" : "")</p></footer></page></pages>
      <flow>
        <table columns="30mm 1fr 30mm">
          <tbody><for each="telephone.usage" as="line"><for each="line.records" as="call">
            <tr><td>{call.date}</td><td>{call.place}</td><td>{call.amount | amount}</td></tr>
          </for></for></tbody>
        </table>
      </flow>
    </layout>
    """
  }

  /// The lines of an invoice in tables.
  static func lines(counted: Bool, times: Int = 1) -> String {
    let row = "<tr counted=\"\(counted ? "yes" : "no")\"><td>{line.name}</td></tr>"
    let table =
      "<table columns=\"1fr\"><tbody><for each=\"lines\" as=\"line\">\(row)\(times == 2 ? row : "")</for></tbody></table>"
    return """
      <layout name="lines" lang="es">
        <pages sizes="letter"/>
        <flow>\(table)</flow>
      </layout>
      """
  }

  /// Whatever stands in `flow`.
  static func page(_ flow: String) -> String {
    """
    <layout name="page" lang="es">
      <pages sizes="letter"/>
      <flow>\(flow)</flow>
    </layout>
    """
  }
}

/// An invoice in JSON with as many usage records as wanted.
func usageInvoice(records: Int, lastAmount: String = "1.00", sellerName: String = "Caribe Azul, S.A.")
  -> String
{
  let lines = (0..<records).map { number in
    let amount = number == records - 1 ? lastAmount : "\(number % 90).50"
    return
      "{\"date\":\"2027-02-0\(number % 9 + 1)\",\"place\":\"Santiago \(number)\",\"amount\":\"\(amount)\"}"
  }
  return """
    {"number":"E320000000042","currency":"DOP","issueDate":"2027-03-04","seller":{"name":"\(sellerName)"},
    "totals":{"total":"1234.50"},"telephone":{"usage":[{"phone":"809-555-0110","records":[
    \(lines.joined(separator: ",\n"))
    ]}]}}
    """
}
