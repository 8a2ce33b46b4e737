/// Where every object stands: at an offset of the file, or as one of those in an object stream
/// (ISO 32000-1, 7.5.8.3).
struct CrossReference {
  /// For each object from number 1: 0 if it is free; an offset; or a stream's number and an index, marked by the
  /// highest bit. Eight bytes each, because a long statement has four million of them.
  private var entries: [UInt64] = []

  private static let inStream: UInt64 = 1 << 63
  private static let indexBits: UInt64 = 16

  /// How many objects have a number.
  var count: Int { entries.count }

  mutating func add() -> ObjectNumber {
    entries.append(0)
    return ObjectNumber(Int32(truncatingIfNeeded: entries.count))
  }

  mutating func set(_ number: ObjectNumber, offset: Int) {
    entries[Int(number.value) - 1] = UInt64(offset)
  }

  mutating func set(_ number: ObjectNumber, stream: ObjectNumber, index: Int) {
    entries[Int(number.value) - 1] =
      CrossReference.inStream | UInt64(stream.value) << CrossReference.indexBits | UInt64(index)
  }

  /// The data of the cross-reference stream and what its dictionary says of it. No offset is above `last`.
  ///
  /// Each row is written as its difference from the row above (PNG's “up”, ISO 32000-1, 7.4.4.4): most rows
  /// differ in their last byte only, and a table that would be noise compresses to little.
  func table(upTo last: Int) -> Stream {
    let table = Table(width: max(2, (64 - max(last, count).leadingZeroBitCount + 7) / 8), rows: count + 1)
    return fill(table)
  }

  private func fill(_ table: consuming Table) -> Stream {
    table.add(kind: 0, 0, 0xFFFF)
    for entry in entries {
      if entry & CrossReference.inStream != 0 {
        let stream = (entry & ~CrossReference.inStream) >> CrossReference.indexBits
        table.add(kind: 2, stream, entry & 0xFFFF)
      } else {
        table.add(kind: entry == 0 ? 0 : 1, entry, entry == 0 ? 0xFFFF : 0)
      }
    }
    return table.stream()
  }

  struct Stream: ~Copyable {
    var data: PDFText
    var entries: PDFText
  }

  private struct Table: ~Copyable {
    /// Bytes of the second field.
    let width: Int
    private var data: PDFText
    private var above: [UInt8]
    private var row: [UInt8]

    init(width: Int, rows: Int) {
      self.width = width
      above = [UInt8](repeating: 0, count: width + 3)
      row = above
      data = PDFText(capacity: rows * (width + 4))
    }

    mutating func add(kind: UInt8, _ field: UInt64, _ index: UInt64) {
      row[0] = kind
      for place in 0..<width {
        row[1 + place] = UInt8(truncatingIfNeeded: field >> UInt64(8 * (width - 1 - place)))
      }
      row[width + 1] = UInt8(truncatingIfNeeded: index >> 8)
      row[width + 2] = UInt8(truncatingIfNeeded: index)
      data.append(byte: 2)
      for column in row.indices { data.append(byte: row[column] &- above[column]) }
      swap(&above, &row)
    }

    consuming func stream() -> Stream {
      var dictionary = PDFText("/W[1 ")
      dictionary.append(width)
      dictionary.append(" 2]/DecodeParms<</Predictor 12/Columns ")
      dictionary.append(width + 3)
      dictionary.append(">>")
      return Stream(data: data, entries: dictionary)
    }
  }
}
