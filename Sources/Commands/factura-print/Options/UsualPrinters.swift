import FacturaTill

/// Where bills go, and where receipts go, until a clerk chooses another printer.
struct UsualPrinters: Equatable, Sendable {
  /// Nothing for CUPS's default one.
  var bills: String?
  var receipts: String?

  subscript(form: PaperForm) -> String? { form == .receipt ? receipts : bills }

  /// What is printed on when the form changes: the usual printer of the new one, unless the clerk chose another than that
  /// of the old one. Empty for CUPS's default one.
  func next(after printer: String, from old: PaperForm, to new: PaperForm) -> String {
    guard self[old] != self[new] else { return printer }
    if let usual = self[old], usual != printer { return printer }
    return self[new] ?? ""
  }

  /// The queues and those that no queue is for: what a clerk can choose among.
  func all(with queues: [String]) -> [String] {
    var names = queues
    for name in [bills, receipts].compactMap(\.self) where !names.contains(name) { names.append(name) }
    return names
  }
}
