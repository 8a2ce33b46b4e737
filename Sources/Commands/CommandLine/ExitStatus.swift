import ArgumentParser
package import Factura
import Glibc

/// One exit code for each kind of failure; the same table stands in `--help`.
package enum ExitStatus: Int32, Comparable {
  case success = 0
  case internalError = 1
  case usage = 2
  case notFound = 3
  case dataInvalid = 6
  case layoutFailed = 7
  case differs = 8
  /// As shells and `env` say it of a program that isn't there (POSIX.1-2017, 2.8.2).
  case programMissing = 127

  package static let help = """
    Exit codes:
      0  done
      1  internal error, or a layout file with errors (check), or output that can't be written
      2  usage: an unknown option, a missing argument, a page, paper size or attachment that isn't there
      3  input, layout or attached file not found
      6  the invoice, or a PDF that is read, is invalid; or its figures don't add up (check-invoice --strict)
      7  the layout file has errors, the invoice can't be laid out with it, or a plan of its pages can't be kept
      8  paper and invoice differ, or two files of one invoice do
    127  the program factura-archive isn't there (archive)
    With several inputs, the highest code of those that failed.
    """

  package init(_ kind: FacturaError.Kind) {
    switch kind {
    case .argument: self = .usage
    case .notFound: self = .notFound
    case .data: self = .dataInvalid
    case .layout: self = .layoutFailed
    case .reconciliation: self = .differs
    case .output: self = .internalError
    }
  }

  package static func < (a: ExitStatus, b: ExitStatus) -> Bool { a.rawValue < b.rawValue }

  package func exit() -> Never {
    Glibc.exit(rawValue)
  }

  /// Says what stopped something, and keeps the worst of what did.
  package mutating func note(_ error: FacturaError) {
    Terminal.print(error.findings)
    self = max(self, ExitStatus(error.kind))
  }

  /// Ends the command, unless all went well.
  package func throwIfFailed() throws {
    if self != .success { throw ExitCode(rawValue) }
  }
}
