/// A word by which a bill is found: letters and figures alone, in capitals, as it is kept and as it is compared.
struct BillKey: Hashable {
  enum Kind: Int {
    case ncf = 1
    case account, phone, customer, taxID, number
    /// The telephone of one line of a corporate account.
    case line
  }

  let value: String
  let kind: Kind

  /// Nothing for a word without letters and figures.
  init?(_ text: String?, _ kind: Kind) {
    guard let text else { return nil }
    var value = Self.plain(text)
    if kind == .phone || kind == .line { value = Self.withoutCountry(value) }
    if value.isEmpty { return nil }
    self.value = value
    self.kind = kind
  }

  /// `001-0000001-8` → `00100000018`
  static func plain(_ text: String) -> String {
    String(text.uppercased().filter { $0.isLetter || $0.isNumber }.prefix(60))
  }

  /// Numbers of North America, the Dominican Republic among them, are the same with the 1 before them and without.
  static func withoutCountry(_ figures: String) -> String {
    figures.utf8.count == 11 && figures.hasPrefix("1") ? String(figures.dropFirst()) : figures
  }
}
