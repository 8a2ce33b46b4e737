package import FacturaDiagnostics

/// A file whose objects have been found: a value that any thread may have, and that makes readers.
package struct OpenedPDF: Sendable {
  private let bytes: [UInt8]
  private let references: CrossReferences
  private let limits: PDFLimits

  /// - Throws: if it is no PDF, is encrypted, exceeds a limit, or no document can be found in it.
  package init(_ bytes: [UInt8], limits: PDFLimits = PDFLimits()) throws(Failure<PDFFileFact>) {
    (self.bytes, references) = try PDFOpening(bytes, limits: limits).run()
    self.limits = limits
  }

  package func reader() -> PDFReader { PDFReader(bytes, references, limits: limits) }
}
