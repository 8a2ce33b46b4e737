/// What somebody asked for when he said yes.
package struct PrintOrder: Sendable {
  /// Why it is printed again; needed if it was printed before.
  package var reason: String
  /// With the same one nothing is ever printed twice.
  package var key: String?
  /// How long to wait for the printer's word.
  package var patience: Duration

  package init(reason: String = "", key: String? = nil, patience: Duration = .seconds(120)) {
    self.reason = reason
    self.key = key
    self.patience = patience
  }
}
