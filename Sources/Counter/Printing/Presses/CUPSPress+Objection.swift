import CCUPS
import FacturaDiagnostics

extension CUPSPress {
  /// What the printer behind a queue says of a job that the queue calls completed, if it says otherwise.
  ///
  /// CUPS asks after a job in two ways at once, and takes the answer that is first: the end of one that the printer gave up
  /// may look like any other.
  func objection(of queue: IPPGroup, to job: IPPGroup) -> JobState? {
    guard address.isLocal, let device = queue.text("device-uri").flatMap({ try? IPPAddress(uri: $0) }),
      let connection = try? IPPConnection(to: device, patience: .seconds(2))
    else { return nil }
    let request = IPPRequest(IPP_OP_GET_JOBS, uri: device.uri)
    request.add(.text("completed"), "which-jobs", IPP_TAG_KEYWORD)
    request.ask(for: ["job-id", "job-name", "job-state", "job-state-message"])
    let jobs = (try? connection.ask(request, at: device.resource).groups(.job)) ?? []
    let same = jobs.filter { $0.text("job-name") == job.text("job-name") }
    let last = same.max { ($0.number("job-id") ?? 0) < ($1.number("job-id") ?? 0) }
    // Cancelled or aborted (RFC 8011, 5.3.7).
    guard let last, [7, 8].contains(last.number("job-state")) else { return nil }
    return .aborted(last.words)
  }
}
