import Factura
import FacturaArchive
import FacturaPrinting
import FacturaTestSupport
import FacturaTill
import Foundation

/// An archive with the sample bill, a till, and printers that do what a test tells them.
final class Counter {
  static let station = Station(clerk: "ana", place: "Naco", till: "3")
  /// The sample's telephone account.
  static let sample = "Layouts/telecom-bill/sample.json"

  let folder: TemporaryFolder
  let archive: InvoiceArchive
  let press: FakePress
  let till: Till
  let bill: ArchivedBill

  var path: String { "\(folder.path)/archive.sqlite" }

  init(_ behaviour: FakePress.Behaviour = FakePress.Behaviour()) throws {
    folder = try TemporaryFolder()
    archive = try InvoiceArchive(path: "\(folder.path)/archive.sqlite", access: .create)
    _ = try archive.add(Repository.bytes(Self.sample), name: "sample.json")
    press = FakePress(behaviour)
    till = Till(archive: archive, station: Self.station, shelf: PrinterShelf(queues: press))
    bill = try archive.bill(1) ?? ArchivedBill(InvoiceFile(bytes: Repository.bytes(Self.sample)).invoice)
  }

  /// Another till over the same archive.
  func till(called name: String, on press: FakePress) throws -> Till {
    Till(
      archive: try InvoiceArchive(path: path, access: .readWrite),
      station: Station(clerk: "luis", place: "Naco", till: name), shelf: PrinterShelf(queues: press))
  }

  func offer(_ choices: PrintChoices = PrintChoices(), printer: String? = nil) throws -> Offer {
    try till.offer(till.open(bill), choices, printer: printer)
  }

  @discardableResult
  func print(
    _ choices: PrintChoices = PrintChoices(), _ order: PrintOrder = PrintOrder(patience: .seconds(1)),
  ) throws -> PrintResult {
    try till.print(offer(choices), order)
  }

  /// The path of the sample with so many records of usage more.
  func long(records: Int) throws -> String {
    try folder.write(TelephoneBill.long(records: records), as: "long-\(records).json")
  }

  /// `intent submitted result:printed`
  var steps: String {
    get throws {
      try till.lastLines(100).map { $0.step.rawValue + ($0.result.map { ":\($0.rawValue)" } ?? "") }
        .joined(separator: " ")
    }
  }
}

/// What stopped a till.
func stop(_ body: () throws -> Void) -> TillStop? {
  do {
    try body()
    return nil
  } catch { return error as? TillStop }
}
