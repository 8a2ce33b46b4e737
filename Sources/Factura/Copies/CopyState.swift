public import FacturaAmounts

/// What a paper is: the first one that was printed of a bill, a further one of the same job, or one printed later.
public enum CopyState: Hashable, Sendable {
  case original
  /// From 1.
  case copy(Int)
  /// From 1, counted over the bill's life.
  case reprint(Int)

  /// `ORIGINAL`, `COPIA 1`, `REIMPRESIÓN 2`; elsewhere `COPY 1`, `REPRINT 2`.
  public func words(in language: Language) -> String {
    switch (self, language.rules) {
    case (.original, _): "ORIGINAL"
    case (.copy(let number), .spanish): "COPIA \(number)"
    case (.copy(let number), _): "COPY \(number)"
    case (.reprint(let number), .spanish): "REIMPRESIÓN \(number)"
    case (.reprint(let number), _): "REPRINT \(number)"
    }
  }
}
