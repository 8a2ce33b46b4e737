import FacturaTestSupport
import Testing

@Suite struct FeedingTests {
  /// More than a pipe holds, for a program that ends at once.
  @Test func aProgramThatReadsNothingAnswersAllTheSame() throws {
    let answer = try Judge.run("/bin/echo", ["done"], input: [UInt8](repeating: 0, count: 1 << 20))
    #expect(answer.status == 0 && answer.output == "done\n")
  }
}
