import FacturaAmounts
import Testing

@testable import FacturaFinishing

@Suite struct ZonedTimeTests {
  private func time(_ minutes: Int) throws -> ZonedTime {
    ZonedTime(
      time: BlankDocument.timestamp(987, 1, 2, 3, 4, 5), zone: try #require(ZoneOffset(minutes: minutes)))
  }

  @Test func zonesEastAndWestAreWrittenInHoursAndMinutes() throws {
    #expect(try time(-240).xmp == "0987-01-02T03:04:05-04:00")
    #expect(try time(-240).pdf == "D:09870102030405-04'00'")
    #expect(try time(345).xmp == "0987-01-02T03:04:05+05:45")
    #expect(try time(345).pdf == "D:09870102030405+05'45'")
    #expect(try time(-30).pdf == "D:09870102030405-00'30'")
    #expect(try time(0).xmp == "0987-01-02T03:04:05+00:00")
  }

  @Test func noPlaceIsFartherThanFourteenHoursAway() {
    #expect(ZoneOffset(minutes: 841) == nil)
    #expect(ZoneOffset(minutes: .min) == nil)
  }
}
