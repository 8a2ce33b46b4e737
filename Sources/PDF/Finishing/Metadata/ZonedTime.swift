import FacturaAmounts

/// A moment as files write it: day, time, and the zone that they are meant in.
package struct ZonedTime: Hashable, Sendable {
  let time: Timestamp
  let zone: ZoneOffset

  /// `2026-03-31T14:05:09-04:00` (ISO 16684-1, 8.2.1.2).
  package var xmp: String { "\(time.iso8601)\(sign)\(zoneHours):\(zoneMinutes)" }

  /// `D:20260331140509-04'00'` (ISO 32000-1, 7.9.4).
  var pdf: String {
    "D:\(time.iso8601.filter { $0.isNumber })\(sign)\(zoneHours)'\(zoneMinutes)'"
  }

  private var sign: String { zone.minutes < 0 ? "-" : "+" }
  private var zoneHours: String { figures(abs(zone.minutes) / 60) }
  private var zoneMinutes: String { figures(abs(zone.minutes) % 60) }

  private func figures(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
