import FacturaDiagnostics
import FacturaPrinting
import Testing

extension Press {
  /// What becomes of the job within 20 seconds.
  func end(of job: PrintJob) -> JobState { watch(job, atMost: .seconds(20), every: .milliseconds(50)) }

  /// Why it stops, when it does.
  func reasons(of job: PrintJob) -> [PrinterReason] {
    let state = watch(job, atMost: .seconds(20), every: .milliseconds(50)) { state in
      if case .stopped = state { .leave } else { .wait }
    }
    return if case .stopped(let reasons) = state { reasons } else { [] }
  }

  /// Whether the job comes so far.
  func reaches(_ wanted: JobState, _ job: PrintJob) -> Bool {
    watch(job, atMost: .seconds(20), every: .milliseconds(50)) { $0 == wanted ? .leave : .wait } == wanted
  }
}

/// What the work fails with; nothing if it doesn't.
func fault(_ work: () throws -> some Any) -> PrintingFact? {
  do {
    _ = try work()
  } catch let error as PrintingError {
    return error.fact
  } catch {
    Issue.record("\(error)")
  }
  return nil
}
