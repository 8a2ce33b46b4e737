import Factura
import FacturaTestSupport
import Foundation
import Testing

/// Finishing adds meaning and moves nothing.
@Suite(.enabled(if: Judge.pdftoppm.isHere)) struct SamePixelsTests {
  private let renderer = Renderer()

  @Test(arguments: Sample.ownInOneLanguage)
  func finishedAndPlainFilesLookAndReadTheSame(sample: Sample) throws {
    let finished = try sample.rendered(renderer, as: .archival()).bytes
    let plain = try sample.rendered(renderer, as: .plain).bytes
    let picture = try picture(of: finished)
    #expect(picture.count > 1000)
    #expect(try picture == self.picture(of: plain))
    guard Judge.pdftotext.isHere else { return }
    #expect(try text(of: finished) == text(of: plain))
  }

  /// All pages as portable pixmaps, 100 dots to the inch. As data, which is compared at once and not byte by byte.
  private func picture(of pdf: [UInt8]) throws -> Data {
    Data(try Judge.pdftoppm.bytes(from: pdf, "-r", "100", "{}"))
  }

  /// In the order in which it is drawn.
  private func text(of pdf: [UInt8]) throws -> String {
    try Judge.pdftotext.judge(pdf, "-raw", "{}", "-").output
  }
}
