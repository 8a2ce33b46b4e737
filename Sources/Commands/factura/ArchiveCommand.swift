import ArgumentParser

/// Stands in the list of commands; `ArchiveProgram` does the work.
struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "Keep invoices in one file, and find them again.",
  )

  @Argument(parsing: .captureForPassthrough)
  var arguments: [String] = []

  func run() {
    ArchiveProgram.become(arguments)
  }
}
