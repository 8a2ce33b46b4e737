import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

/// What is said of columns before it is known how wide the region is.
struct ColumnTracks<Tracks: Collection> where Tracks.Element == Track {
  let tracks: Tracks
  let gap: Length
  /// For messages.
  let subject: LayoutFact.Subject
  let origin: Origin
}

/// Where columns stand in a region. Worked out once for a region, never from the content of rows.
struct ColumnGeometry {
  private(set) var lefts: [Length]
  private(set) var widths: [Length]
  let gap: Length

  var count: Int { widths.count }

  /// Shares what fixed and sample tracks leave among the fractions, so that the columns fill the width exactly.
  init<Tracks>(
    _ columns: ColumnTracks<Tracks>, in width: Length,
    sampleWidth: (String, TextStyle) throws(LayoutError) -> Length,
  ) throws(LayoutError) {
    gap = columns.gap
    var taken = gap * max(0, columns.tracks.count - 1)
    var shares = 0
    widths = []
    for track in columns.tracks {
      switch track {
      case .fixed(let length): widths.append(max(.zero, length))
      case .sample(let text, let style, let padding): widths.append(try sampleWidth(text, style) + padding)
      case .fraction(let share):
        widths.append(.zero)
        shares += Self.bounded(share)
      }
      taken += widths[widths.count - 1]
    }
    guard taken <= width else {
      throw LayoutError(
        .tooWide(what: columns.subject, needed: taken, available: width), origin: columns.origin)
    }
    lefts = []
    share(width - taken, among: shares, columns.tracks)
  }

  /// The width from one column's left to the right of the one `span` columns on.
  func width(of column: Int, span: Int) -> Length {
    let last = column + span - 1
    return lefts[last] + widths[last] - lefts[column]
  }

  /// Cumulative rounding: each border between columns is rounded, so the parts add up to the whole.
  private mutating func share(_ room: Length, among shares: Int, _ tracks: some Collection<Track>) {
    var before = 0
    var left = Length.zero
    for (index, track) in tracks.enumerated() {
      if case .fraction(let share) = track, shares > 0 {
        let start = room * before / shares
        before += Self.bounded(share)
        widths[index] = room * before / shares - start
      }
      lefts.append(left)
      left += widths[index] + gap
    }
  }

  /// At most 1000fr, so that products stay far from overflow.
  private static func bounded(_ share: Int) -> Int { min(max(0, share), 1_000_000) }
}

extension Layouter {
  /// The width of a text on one line.
  func width(of text: String, in style: TextStyle) throws(LayoutError) -> Length {
    if let glyphs = try typesetter.simpleRun(text, style, origin: .none) { return glyphs.width }
    return try typesetter.shape([TextRun(text, style: style)]).runs.reduce(.zero) { $0 + $1.glyphs.width }
  }

  func geometry<Tracks>(
    of columns: ColumnTracks<Tracks>, in width: Length,
  ) throws(LayoutError) -> ColumnGeometry {
    try ColumnGeometry(columns, in: width) {
      (text, style) throws(LayoutError) in try self.width(of: text, in: style)
    }
  }
}
