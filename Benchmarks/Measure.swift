/// Times in milliseconds, taken in turn so that a busy moment of the machine meets all of them alike.
struct Interleaved {
  private(set) var times: [[Double]]

  /// Runs each piece of work `rounds` times, one after the other in every round; the first round only warms up.
  init(rounds: Int, _ work: [() throws -> Void]) throws {
    times = Array(repeating: [], count: work.count)
    for round in 0...rounds {
      for (index, piece) in work.enumerated() {
        let start = ContinuousClock.now
        try piece()
        if round > 0 { times[index].append((ContinuousClock.now - start) / .milliseconds(1)) }
      }
    }
  }

  func median(_ index: Int) -> Double {
    let sorted = times[index].sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  /// Median of the quotients of neighbours in time: steadier than a quotient of medians.
  func ratio(_ a: Int, to b: Int) -> Double {
    let quotients = zip(times[a], times[b]).map { $0 / $1 }.sorted()
    return quotients.isEmpty ? 0 : quotients[quotients.count / 2]
  }

  /// Median of the differences of neighbours in time.
  func difference(_ a: Int, from b: Int) -> Double {
    let differences = zip(times[a], times[b]).map { $0 - $1 }.sorted()
    return differences.isEmpty ? 0 : differences[differences.count / 2]
  }
}

extension Double {
  /// `12.34`
  func figures(_ places: Int) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let whole = Int((self * scale).rounded())
    guard places > 0 else { return "\(whole)" }
    let digits = String(abs(whole) % Int(scale))
    return "\(whole / Int(scale))." + String(repeating: "0", count: places - digits.count) + digits
  }
}
