/// What became of a file that was to be added.
package enum Addition: Sendable, Equatable {
  /// A bill of its own.
  case added(Int64)
  /// The bill was there, in JSON or as XML alone: now both are.
  case completed(Int64)
  /// There already, with the same content.
  case known(Int64)

  /// Its row in the archive.
  package var bill: Int64 {
    switch self {
    case .added(let bill), .completed(let bill), .known(let bill): bill
    }
  }
}
