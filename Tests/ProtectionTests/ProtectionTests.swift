import Factura
import FacturaDiagnostics
import FacturaTestSupport
import Foundation
import Testing

@testable import FacturaProtection

@Suite struct ProtectionTests {
  private static let renderer = Renderer()

  private func document(_ protection: Protection) throws -> [UInt8] {
    let file = try InvoiceFile(path: Repository.path("Layouts/receipt-example/sample.json"))
    let layout = try Layout(named: "receipt-example")
    return try Self.renderer.render(file.invoice, with: layout, protectedBy: protection).bytes
  }

  @Test func onlyThePasswordOpensTheDocument() throws {
    guard Judge.pdftotext.isHere else { return }
    let bytes = try document(Protection(password: "Ñandú-2026"))
    #expect(try Judge.pdftotext.judge(bytes, "{}", "-").output.contains("Incorrect password"))
    #expect(try Judge.pdftotext.judge(bytes, "-upw", "Nandu-2026", "{}", "-").status != 0)
    let read = try Judge.pdftotext.judge(bytes, "-upw", "Ñandú-2026", "{}", "-")
    #expect(read.status == 0)
    #expect(read.output.contains("Total") || read.output.contains("TOTAL"), "\(read.output)")
  }

  @Test func itIsEncryptedWithAES256OfRevision6() throws {
    guard Judge.qpdf.isHere else { return }
    let bytes = try document(Protection(password: "user", ownerPassword: "owner"))
    let shown = try Judge.qpdf.judge(bytes, "--show-encryption", "--password=user", "{}").output
    for line in [
      "R = 6", "Supplied password is user password", "stream encryption method: AESv3",
      "string encryption method: AESv3", "file encryption method: AESv3",
    ] {
      #expect(shown.contains(line), "\(line)\n\(shown)")
    }
    let owned = try Judge.qpdf.judge(bytes, "--show-encryption", "--password=owner", "{}").output
    #expect(owned.contains("Supplied password is owner password"))
    #expect(try Judge.qpdf.judge(bytes, "--check", "--password=user", "{}").status == 0)
  }

  @Test func whatIsForbiddenIsForbiddenAndReadingAloudNeverIs() throws {
    guard Judge.qpdf.isHere else { return }
    let bytes = try document(Protection(password: "user", permissions: [.print]))
    let shown = try Judge.qpdf.judge(bytes, "--show-encryption", "--password=user", "{}").output
    for line in [
      "extract for accessibility: allowed", "extract for any purpose: not allowed",
      "print low resolution: allowed", "print high resolution: allowed",
      "modify document assembly: not allowed",
      "modify forms: not allowed", "modify annotations: not allowed", "modify other: not allowed",
    ] {
      #expect(shown.contains(line), "\(line)\n\(shown)")
    }
    let open = try document(Protection(password: "user", permissions: [.copy, .fillForms]))
    let other = try Judge.qpdf.judge(open, "--show-encryption", "--password=user", "{}").output
    #expect(other.contains("extract for any purpose: allowed") && other.contains("modify forms: allowed"))
    #expect(other.contains("print low resolution: not allowed"))
  }

  @Test func withoutOwnerPasswordNobodyIsTheOwner() throws {
    guard Judge.qpdf.isHere else { return }
    let bytes = try document(Protection(password: "user"))
    let shown = try Judge.qpdf.judge(bytes, "--show-encryption", "{}").output
    #expect(shown.contains("Incorrect password supplied"))
  }

  @Test func noTwoProtectedDocumentsAreTheSame() throws {
    let protection = try Protection(password: "user")
    #expect(try document(protection) != document(protection))
  }

  @Test func whatIsNoPDFIsNotEncrypted() throws {
    let protection = try Protection(password: "user")
    do throws(Failure<ProtectionFact>) {
      _ = try Encryption().bytes(of: Array("no PDF".utf8), protection)
      Issue.record("it was taken")
    } catch {
      let message = Finding(error.fact).description
      #expect(message.hasPrefix("error: the document can't be encrypted: "))
      #expect(message.count > 50 && !message.contains("user"), "\(message)")
    }
  }
}
