import Factura
import FacturaArchive
import FacturaPrinting
import FacturaTestSupport
import FacturaTill
import Testing

@testable import FacturaPrintCommand

/// What holds whatever is pressed.
@Suite final class DeskLawTests: DeskCase {
  @Test func allFitsOnASmallScreen() {
    show(offer(first: .reprint(1)))
    for rows in [10, 16, 24, 60] {
      let lines = desk.picture(width: 40).lines(fitting: ScreenSize(columns: 40, rows: rows))
      #expect(lines.count == rows && lines.allSatisfy { $0.columns <= 40 })
    }
  }

  /// What is chosen and what is typed is seen on the smallest screen that the documents name.
  @Test func whatIsAtHandIsSeenOnTheSmallestScreen() {
    let smallest = ScreenSize(columns: 40, rows: 12)
    func seen() -> String {
      desk.picture(width: 40).lines(fitting: smallest).map(\.text).joined(separator: "\n")
    }
    show(offer(first: .reprint(1)))
    _ = press(.up)
    #expect(seen().contains("▸  I   Impresora"))
    _ = press(.enter)
    for letter in "mojada" { _ = press(.character(letter)) }
    #expect(seen().contains("› mojada") && desk.picture(width: 40).cursor(fitting: smallest) != nil)
    _ = press(.escape, .escape)
    _ = type("809")
    _ = desk.take(.found(key: "809", Array(repeating: bill.listed, count: 12)))
    _ = press(.pageDown, .up)
    #expect(seen().contains("▸ 9  04-03-2027") && seen().contains("5,487.28"))
  }

  @Test func keysAtRandomNeverTrapAndNeverPrintUnseen() {
    let keys: [Key] = [
      .enter, .escape, .up, .down, .left, .right, .tab, .backspace, .pageDown, .home, .scanned("E31000"),
      .pasted("x"), .character("r"), .character("1"), .character("9"), .character("+"), .character("s"),
    ]
    var random = SmallRandom(seed: 5)
    for _ in 0..<5000 {
      let wasSeen = desk.isSeen
      var wasReasoning = false
      if case .reasoning = desk.step { wasReasoning = true }
      let key = keys[random.next(below: keys.count)]
      for wish in desk.take(.key(key)) {
        switch wish {
        case .find(let key): _ = desk.take(.found(key: key, [bill.listed, bill.listed]))
        case .open, .alter:
          _ = desk.take(.offered(offer(first: random.next(below: 2) == 0 ? .original : .reprint(1))))
        case .print:
          #expect(wasSeen == true || wasReasoning)
          _ = desk.take(.ended(result(), offer()))
        case .stopWaiting, .cancelJob, .settle, .quit: break
        }
      }
      if random.next(below: 3) == 0 { _ = desk.take(.seen) }
      _ = desk.picture(width: 60).lines(fitting: ScreenSize(columns: 60, rows: 20))
    }
  }
}
