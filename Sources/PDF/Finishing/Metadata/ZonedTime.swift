import FacturaAmounts

/// A moment as files write it: day, time, and the zone that they are meant in.
struct ZonedTime: Hashable, Sendable {
  let time: Timestamp
  let zone: ZoneOffset

  /// `2026-03-31T14:05:09-04:00` (ISO 16684-1, 8.2.1.2).
  var xmp: String {
    "\(figures(Int(time.date.year), 4))-\(figures(Int(time.date.month)))-\(figures(Int(time.date.day)))"
      + "T\(figures(Int(time.time.hour))):\(figures(Int(time.time.minute))):"
      + "\(figures(Int(time.time.second)))\(sign)\(zoneHours):\(zoneMinutes)"
  }

  /// `D:20260331140509-04'00'` (ISO 32000-1, 7.9.4).
  var pdf: String {
    "D:\(figures(Int(time.date.year), 4))\(figures(Int(time.date.month)))\(figures(Int(time.date.day)))"
      + "\(figures(Int(time.time.hour)))\(figures(Int(time.time.minute)))\(figures(Int(time.time.second)))"
      + "\(sign)\(zoneHours)'\(zoneMinutes)'"
  }

  private var sign: String { zone.minutes < 0 ? "-" : "+" }
  private var zoneHours: String { figures(abs(zone.minutes) / 60) }
  private var zoneMinutes: String { figures(abs(zone.minutes) % 60) }

  private func figures(_ value: Int, _ width: Int = 2) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
