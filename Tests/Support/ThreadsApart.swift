import Foundation

/// Runs what waits for others on a thread of its own, so that tests wait side by side.
package func apart<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
  try await withTaskExecutorPreference(ThreadsApart()) { try work() }
}

/// A thread for each piece of work.
package final class ThreadsApart: TaskExecutor {
  package init() {}

  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    Thread.detachNewThread { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
