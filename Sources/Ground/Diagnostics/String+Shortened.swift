extension String {
  /// Its first 40 characters, for a message that quotes it: nobody reads more, and somebody may have written
  /// 100,000.
  package var shortened: String {
    let start = unicodeScalars.prefix(40)
    return start.endIndex == endIndex ? self : String(start) + "…"
  }

  /// So that a message stays on its line.
  package var withoutControls: String {
    String(String.UnicodeScalarView(unicodeScalars.map { CodePoint($0.value).isControl ? "\u{FFFD}" : $0 }))
  }
}
