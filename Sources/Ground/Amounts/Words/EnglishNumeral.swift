/// A whole number below 10^18 in English words, without “and” before the tens: that word belongs to the cents of
/// an amount.
struct EnglishNumeral {
  let text: String

  init(_ number: UInt64) {
    guard number > 0 else {
      text = "zero"
      return
    }
    var words: [String] = []
    var power: UInt64 = 1_000_000_000_000_000
    for scale in ["quadrillion", "trillion", "billion", "million", "thousand", ""] {
      let count = number / power % 1000
      if count > 0 {
        Self.sayBelowThousand(count, in: &words)
        if !scale.isEmpty { words.append(scale) }
      }
      power /= 1000
    }
    text = words.joined(separator: " ")
  }

  private static func sayBelowThousand(_ number: UInt64, in words: inout [String]) {
    if number >= 100 {
      words.append(small[Int(number / 100)])
      words.append("hundred")
    }
    let rest = Int(number % 100)
    if rest >= 20 {
      words.append(tens[rest / 10] + (rest % 10 > 0 ? "-" + small[rest % 10] : ""))
    } else if rest > 0 {
      words.append(small[rest])
    }
  }

  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = [
    "", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
}
