import FacturaDrawing

/// Dots as the commands that receipt printers know (ESC/POS). Nothing is left to the printer's own letters or codes, so
/// that paper shows what the layout says, to the dot.
///
///     ESC @           begins with no settings of whoever printed before
///     GS P x y        a step of the paper is a dot
///     GS v 0 …        a band of rows
///     ESC J n         n rows of empty paper
///     GS V 66 0       to the knife, and cut
struct ReceiptEncoder {
  let profile: PrinterProfile
  private(set) var bytes: [UInt8] = []

  private static let (escape, group): (UInt8, UInt8) = (0x1B, 0x1D)

  init(_ profile: PrinterProfile) {
    self.profile = profile
    bytes += [Self.escape, UInt8(ascii: "@")]
    let step = UInt8(clamping: profile.head.resolution)
    bytes += [Self.group, UInt8(ascii: "P"), step, step]
  }

  mutating func add(_ picture: DotPicture) {
    var row = 0
    while row < picture.height {
      let blank = picture.blankRows(from: row)
      if profile.blank > 0, blank >= profile.blank {
        feed(blank)
        row += blank
        continue
      }
      let end = picture.endOfInk(from: row, atMost: profile.band, blank: profile.blank)
      addBand(picture, row..<end)
      row = end
    }
  }

  /// Ends a receipt.
  mutating func end() {
    feed(profile.feed)
    switch profile.cut {
    case .none: break
    case .partial: bytes += [Self.group, UInt8(ascii: "V"), 66, 0]
    case .full: bytes += [Self.group, UInt8(ascii: "V"), 65, 0]
    }
  }

  private mutating func feed(_ rows: Int) {
    var rows = rows
    while rows > 0 {
      let step = min(rows, 255)
      bytes += [Self.escape, UInt8(ascii: "J"), UInt8(step)]
      rows -= step
    }
  }

  private mutating func addBand(_ picture: DotPicture, _ rows: Range<Int>) {
    let width = picture.bytesPerRow
    bytes += [Self.group, UInt8(ascii: "v"), UInt8(ascii: "0"), 0]
    for number in [width, rows.count] {
      bytes += [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
    }
    bytes += picture.bits[rows.lowerBound * width..<rows.upperBound * width]
  }
}

extension DotPicture {
  fileprivate func isBlank(_ row: Int) -> Bool {
    bits[row * bytesPerRow..<(row + 1) * bytesPerRow].allSatisfy { $0 == 0 }
  }

  /// How many empty rows follow each other.
  fileprivate func blankRows(from row: Int) -> Int {
    var end = row
    while end < height, isBlank(end) { end += 1 }
    return end - row
  }

  /// Where a band ends that begins at `row`: full, or before as many empty rows as are worth feeding.
  fileprivate func endOfInk(from row: Int, atMost limit: Int, blank: Int) -> Int {
    var (end, empty) = (row, 0)
    while end < height, end - row < limit {
      empty = isBlank(end) ? empty + 1 : 0
      end += 1
      if blank > 0, empty == blank { return end - blank }
    }
    return end
  }
}
