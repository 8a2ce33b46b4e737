package import FacturaPrinting

/// How far a print has come, for somebody who waits.
package enum PrintStage: Sendable {
  /// The pages are drawn.
  case drawing
  /// The intent stands in the journal; what follows puts something on paper.
  case recorded(line: Int)
  case submitted(PrintJob)
  case watching(JobState)
}
