package import FacturaDiagnostics

/// What stopped a job on its way, or a question about it.
package typealias PrintingError = Failure<PrintingFact>
