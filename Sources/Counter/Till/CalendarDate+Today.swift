package import FacturaAmounts
import Glibc

extension CalendarDate {
  /// By the machine's clock and zone.
  package static var today: CalendarDate {
    var (moment, fields) = (time(nil), tm())
    localtime_r(&moment, &fields)
    let year = 1900 + Int(fields.tm_year)
    return CalendarDate(year: year, month: Int(fields.tm_mon) + 1, day: Int(fields.tm_mday)) ?? .epoch
  }
}
