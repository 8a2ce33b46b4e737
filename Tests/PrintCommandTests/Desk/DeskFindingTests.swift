import Factura
import FacturaArchive
import FacturaPrinting
import FacturaTestSupport
import FacturaTill
import Testing

@testable import FacturaPrintCommand

/// Keys, scans and lists.
@Suite final class DeskFindingTests: DeskCase {
  @Test func typingAKeyFindsAndOneBillOpens() {
    guard case .find("8095550123")? = type("8095550123").first else {
      Issue.record("it must be looked for")
      return
    }
    guard case .open(let found)? = desk.take(.found(key: "8095550123", [bill.listed])).first else {
      Issue.record("it must be opened")
      return
    }
    #expect(found == bill.listed)
    _ = desk.take(.offered(offer()))
    #expect(screen().contains("3 hojas; con resumen, 1"))
  }

  @Test func severalBillsAreListedAndChosenByNumberOrArrow() {
    _ = type("809")
    var other = bill.listed
    (other.id, other.ncf) = (2, "E310000000002")
    let wishes = desk.take(.found(key: "809", [bill.listed, other]))
    #expect(wishes.isEmpty)
    #expect(screen().contains("2 facturas con «809»: ¿cuál?"))
    var byArrow = desk
    guard case .open(let second)? = press(.character("2")).first else {
      Issue.record("a number chooses")
      return
    }
    #expect(second.id == 2)
    _ = byArrow.take(.key(.down))
    guard case .open(let chosen)? = byArrow.take(.key(.enter)).first else {
      Issue.record("an arrow and Enter choose")
      return
    }
    #expect(chosen.id == 2)
    let none = byArrow.take(.key(.character("9")))
    #expect(none.isEmpty)
  }

  /// More than a list has aren't counted, and nobody is told that they are.
  @Test func aListThatIsFullSaysThatThereMayBeMore() {
    _ = type("809")
    _ = desk.take(.found(key: "809", Array(repeating: bill.listed, count: Till.mostFound)))
    #expect(screen().contains("100 facturas o más con «809»: elija, o dé más de la clave"))
    let words = Words(speech: .english)
    let saying = Saying(.several(key: "809", Array(repeating: bill.listed, count: Till.mostFound)), words)
    #expect(saying.fact == "There are 100 bills or more with “809”.")
  }

  @Test func whoComesBackFindsAnEmptyFieldForTheNextScan() {
    _ = type("809")
    _ = desk.take(.found(key: "809", [bill.listed, bill.listed]))
    _ = press(.escape)
    guard case .find("E310000000999")? = type("E310000000999").first else {
      Issue.record("a scan stands alone")
      return
    }
    _ = press(.escape, .up)
    #expect(screen().contains("› E310000000999") && screen().contains("↑ corregir la clave"))
  }

  /// Somebody goes back and scans the next code while a bill is still being counted: it must not stand there instead.
  @Test func anAnswerThatNobodyWaitsForIsPassedOver() {
    _ = type("809")
    _ = desk.take(.found(key: "809", [bill.listed]))
    _ = press(.escape)
    _ = type("E310000000002")
    _ = desk.take(.offered(offer()))
    #expect(screen().contains("Buscando…"))
    _ = desk.take(.stopped(.nothingFound(key: "809"), of: .key("809")))
    _ = desk.take(.found(key: "809", [bill.listed]))
    #expect(screen().contains("› E310000000002\n") && screen().contains("Buscando…"))
    var other = bill.listed
    (other.id, other.ncf) = (2, "E310000000002")
    guard case .open(other)? = desk.take(.found(key: "E310000000002", [other])).first else {
      Issue.record("what is waited for is opened")
      return
    }
  }

  @Test func nothingIsFoundKindly() {
    _ = type("809")
    _ = desk.take(.stopped(.nothingFound(key: "809")))
    #expect(screen().contains("No hay ninguna factura con «809»."))
    #expect(screen().contains("↑ corregir la clave"))
    guard case .find("8095")? = (press(.up, .character("5")) + press(.enter)).last else {
      Issue.record("what was typed can be put right")
      return
    }
  }

  /// Nothing was wrong with the key: it needn't be typed again.
  @Test func whatWasLookedForComesBackAfterABillAndAfterTrouble() {
    show(offer())
    _ = press(.escape)
    #expect(screen().contains("↑ corregir la clave"))
    guard case .find("809")? = press(.up, .enter).last else {
      Issue.record("the key comes back after a bill")
      return
    }
    _ = desk.take(.found(key: "809", [bill.listed]))
    let fact = PrintingFact.noScheduler(server: "localhost:631", reason: "gone")
    _ = desk.take(.stopped(.printer(fact), of: .bill(bill.listed)))
    #expect(screen().contains("no responde en localhost:631") && screen().contains("Llame al supervisor."))
    #expect(!screen().contains("-d"), "the screen has no options")
    guard case .find("809")? = press(.up, .enter).last else {
      Issue.record("the key comes back after trouble")
      return
    }
    _ = desk.take(.stopped(.noPrinter(name: nil, nearest: nil, known: []), of: .key("809")))
    #expect(screen().contains("No hay impresoras.") && !screen().contains("-d "))
  }

  @Test func aScanOnABillIsTheNextCustomerAndNotAPrint() {
    show(offer())
    guard case .find("E310000000999")? = press(.scanned("E310000000999")).first else {
      Issue.record("a scan looks for its bill")
      return
    }
  }

  @Test func aScanWhilePrintingWaitsForItsTurn() {
    show(offer())
    _ = press(.enter)
    guard case .stopWaiting? = press(.scanned("E310000000999")).first else {
      Issue.record("nobody waits any longer")
      return
    }
    guard case .find("E310000000999")? = desk.take(.ended(result(.queued(.printing)), offer())).first else {
      Issue.record("its turn has come")
      return
    }
  }

  @Test func escapeGoesBackAndLeavesAtTheEnd() {
    show(offer())
    #expect(press(.escape).isEmpty)
    guard case .quit? = press(.escape).first else {
      Issue.record("it leaves")
      return
    }
    show(offer())
    _ = press(.enter)
    let wishes = press(.control("c"))
    guard wishes.count == 2, case .stopWaiting = wishes[0], case .quit = wishes[1] else {
      Issue.record("the job stays on its way")
      return
    }
  }
}
