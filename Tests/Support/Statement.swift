/// A telephone statement with as many usage records as wanted, always the same for the same numbers.
package func statement(records count: Int, groups: Int = 2, seed: UInt64 = 1) -> [UInt8] {
  var numbers = SmallRandom(seed: seed)
  var text = """
    {"number":"E320000000042","currency":"DOP","issueDate":"2027-03-04","layout":"telecom-bill",
    "seller":{"name":"Telefonía Caribe Azul, S.A."},"totals":{"total":1234.50},"telephone":{"usage":[

    """
  for group in 0..<groups {
    text += "{\"phone\":\"809-555-01\(10 + group)\",\"records\":[\n"
    let share = count / groups + (group < count % groups ? 1 : 0)
    for row in 0..<share {
      if row > 0 { text += ",\n" }
      text += numbers.record()
    }
    text += "\n]}" + (group == groups - 1 ? "\n" : ",\n")
  }
  text += "]}}\n"
  return Array(text.utf8)
}

extension SmallRandom {
  private mutating func two(_ bound: Int, from first: Int = 0) -> String {
    let number = next(below: bound) + first
    return number < 10 ? "0\(number)" : "\(number)"
  }

  /// One usage record in JSON.
  package mutating func record() -> String {
    let places = ["Santo Domingo", "Santiago", "Higüey", "San Francisco de Macorís"]
    let day = "2027-02-\(two(28, from: 1))"
    let time = "\(two(24)):\(two(60)):\(two(60))"
    let number = "829-555-01\(two(100))"
    return
      "{\"date\":\"\(day)\",\"time\":\"\(time)\",\"number\":\"\(number)\",\"place\":\"\(places[next(below: 4)])\","
      + "\"kind\":\"C\",\"elapsed\":\(next(below: 4000)),\"amount\":\(next(below: 90)).\(two(100))}"
  }
}
