import FacturaAmounts
import FacturaDiagnostics
import FacturaFormats
import FacturaInvoices
import FacturaXML
import Foundation
import Testing

/// Every text and every attribute of an invoice is in the model, or stands in a list of what is left out, with a reason.
@Suite struct NothingLostTests {
  @Test(arguments: TradeSamples.files("ubl") + TradeSamples.files("cii"))
  func everyValueIsInTheModel(path: String) throws {
    let document = try XMLDocument(TradeSamples.bytes(path), name: path, limits: .withFiles)
    let invoice = try #require(TradeSamples.read(path).invoice)
    let lost = try LostValues(of: document.root, in: invoice).list
    #expect(lost == [])
  }

  @Test(arguments: [("ubl-everything", "DocumentCurrencyCode"), ("cii-everything", "InvoiceCurrencyCode")])
  func everyValueIsInTheModelThoughNoCurrencyIsStated(name: String, element: String) throws {
    let code = try Regex("<\\w+:\(element)[^>]*>[A-Z]+</\\w+:\(element)>")
    let text = TradeSamples.text("\(name).xml").replacing(code, with: "")
    #expect(text != TradeSamples.text("\(name).xml"))
    let document = try XMLDocument(Array(text.utf8), name: name, limits: .withFiles)
    let invoice = try #require(TradeSamples.read(Array(text.utf8), name: name).invoice)
    #expect(try LostValues(of: document.root, in: invoice).list == [])
  }

  /// What is no term may be kept as a further detail. A term has a place of its own in the model, and is kept beside it
  /// only with a warning: because it can't be read, or because the place is taken.
  @Test(arguments: TradeSamples.files("ubl") + TradeSamples.files("cii"))
  func noTermIsAFurtherDetail(path: String) throws {
    let (invoice, findings) = TradeSamples.read(path)
    let warned = Set(findings.filter { $0.severity != .note }.compactMap { $0.path?.text })
    let json = try JSONSerialization.jsonObject(with: Data(InvoiceJSON.bytes(of: #require(invoice))))
    let terms = Self.extras(in: json).filter { place in
      let element = place.split(separator: "@").first.map { $0.hasSuffix("/") ? $0.dropLast() : $0 } ?? ""
      // One warning may be for all that is in an element.
      let isWarned = warned.contains { element == $0 || element.hasPrefix($0 + "/") }
      return TermPaths.term(at: place) != nil && !isWarned
    }
    #expect(terms == [])
  }

  @Test func thePlacesOfAllTermsAreKnown() {
    // EN 16931-1 has no BT-4.
    let all = Set(1...165).subtracting([4])
    #expect(all.subtracting(TermPaths.numbers.ubl) == [])
    #expect(all.subtracting(TermPaths.numbers.cii) == [])
  }

  /// Where all further details of an invoice stand in its XML, at whatever record they are kept.
  private static func extras(in json: Any) -> [String] {
    if let list = json as? [Any] { return list.flatMap { extras(in: $0) } }
    guard let record = json as? [String: Any] else { return [] }
    return record.flatMap { key, value -> [String] in
      guard key == "extras", let list = value as? [[String: Any]] else { return extras(in: value) }
      return list.compactMap { $0["path"] as? String }
    }
  }

  @Test(arguments: TradeSamples.files("ubl") + TradeSamples.files("cii"))
  func itsJSONIsTheSameInvoice(path: String) throws {
    let invoice = try #require(TradeSamples.read(path).invoice)
    // Our own form is strict: an invoice has a day.
    if invoice.issueDate == nil { return }
    let written = try InvoiceJSON.bytes(of: invoice)
    do throws(Finding) {
      let again = try InvoiceJSON.read(from: MemorySource(written), name: path)
      #expect(try InvoiceJSON.bytes(of: again) == written)
    } catch { Issue.record("\(error)") }
  }
}
