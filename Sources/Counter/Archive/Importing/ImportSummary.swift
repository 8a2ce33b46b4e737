/// What an import did.
package struct ImportSummary: Sendable, Equatable {
  package var added = 0
  /// Bills that were there in one form and now are in both.
  package var completed = 0
  package var known = 0
  /// Documents that aren't in the archive: each with a finding.
  package var refused = 0

  package var documents: Int { added + completed + known + refused }
}
