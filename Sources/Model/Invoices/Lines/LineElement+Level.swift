extension LineElement {
  /// Parents stand before the lines in them; where several have one number, the nearest is meant.
  var level: Int {
    var (level, index) = (0, index)
    while let parent = lines[index].parent, level < 100 {
      guard let found = lines[..<index].lastIndex(where: { $0.id == parent }) else { break }
      (level, index) = (level + 1, found)
    }
    return level
  }
}

extension Line {
  /// How many lines this one is inside of.
  package var level: Int? { nil }
}
