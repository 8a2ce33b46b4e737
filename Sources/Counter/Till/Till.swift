package import Factura
package import FacturaArchive
import FacturaDiagnostics
import FacturaPrinting

/// A till at work: finds bills, says what they would need, and puts them on paper with a line in the journal before and
/// after.
///
/// It belongs to one thread, which waits for archive and printers.
package final class Till {
  package let station: Station
  package let shelf: PrinterShelf
  let archive: InvoiceArchive
  let renderer = Renderer()
  private let fonts: Fonts
  private var layouts: [String: Layout] = [:]
  /// Prints whose connection broke, as long as this process lives: only then does the journal see them itself.
  var broken: [JournalLine] = []

  /// - Parameter fonts: for the characters of bills.
  package init(
    archive: InvoiceArchive, station: Station, shelf: PrinterShelf = PrinterShelf(), fonts: Fonts = .bundled,
  ) {
    self.archive = archive
    self.station = station
    self.shelf = shelf
    self.fonts = fonts
  }

  var journal: Journal { archive.journal }

  /// The rights of the archive's file, if others than its owner may use it.
  package var looseMode: Int? { archive.looseMode }

  /// Nobody looks through more: there may be others, and a longer key finds them.
  package static let mostFound = 100

  /// Bills with this key, the newest first; `mostFound` at most.
  ///
  /// - Throws: `nothingFound`.
  package func find(_ key: String) throws(TillStop) -> [ArchivedBill] {
    let bills: [ArchivedBill]
    do { bills = try archive.find(key, limit: Self.mostFound) } catch { throw .archive(error) }
    if bills.isEmpty { throw .nothingFound(key: key) }
    return bills
  }

  package func open(_ listed: ArchivedBill) throws(TillStop) -> Bill {
    let kept: ArchivedInvoice
    do { kept = try archive.invoice(listed.id) } catch { throw .archive(error) }
    do { return Bill(listed: listed, file: try kept.file()) } catch { throw .bill(error) }
  }

  /// A bill from a file, or from standard input for “-”, though it isn't in the archive.
  package func open(path: String) throws(TillStop) -> Bill {
    let file: InvoiceFile
    do { file = try InvoiceFile(path: path) } catch { throw .bill(error) }
    do throws(Finding) {
      return Bill(listed: try ArchivedBill(file.invoice), file: file, isArchived: false)
    } catch {
      throw .bill(FacturaError(.data, [error]))
    }
  }

  /// Layouts are compiled once.
  func layout(_ form: PaperForm, of bill: Bill) throws(TillStop) -> Layout {
    guard let name = form.layoutName(for: bill.file) else {
      if form == .largePrint, let own = bill.file.layoutName { throw .noLargePrint(layout: own) }
      throw .bill(FacturaError(.layout, [.noLayoutNamed]))
    }
    if let layout = layouts[name] { return layout }
    do {
      let layout = try Layout(named: name, fonts: fonts)
      layouts[name] = layout
      return layout
    } catch { throw .bill(error) }
  }
}

extension Finding {
  static let noLayoutNamed = Finding(
    severity: .error, code: "till.no-layout", message: "the invoice names no layout",
    hints: ["name one of \(Layout.builtIn.joined(separator: ", ")) as its “layout”"])
}
