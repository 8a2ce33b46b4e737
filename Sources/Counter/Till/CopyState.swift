/// What a paper is: the first one that was printed of a bill, a further one of the same job, or one printed later.
package enum CopyState: Sendable, Equatable {
  case original
  /// From 1.
  case copy(Int)
  /// From 1, counted in the journal.
  case reprint(Int)
}
