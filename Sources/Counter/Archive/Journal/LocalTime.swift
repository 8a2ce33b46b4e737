import Glibc

/// A moment by the machine's clock and zone, in ISO 8601: `2027-03-04T09:15:30-04:00`.
struct LocalTime {
  let text: String

  init(_ seconds: Int) {
    var (moment, fields) = (time_t(seconds), tm())
    localtime_r(&moment, &fields)
    let offset = fields.tm_gmtoff / 60
    let zone = (offset < 0 ? "-" : "+") + Self.two(abs(offset) / 60) + ":" + Self.two(abs(offset) % 60)
    let date =
      "\(1900 + Int(fields.tm_year))-\(Self.two(Int(fields.tm_mon) + 1))-\(Self.two(Int(fields.tm_mday)))"
    let time = [fields.tm_hour, fields.tm_min, fields.tm_sec].map { Self.two(Int($0)) }.joined(separator: ":")
    text = date + "T" + time + zone
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
