/// Writes the cross-reference section of an update, in the form that the file has: a table or a stream (ISO 32000-1,
/// 7.5.4 and 7.5.8).
struct CrossReferenceWriter {
  /// In the order of their numbers.
  private let offsets: [(number: Int, generation: Int, offset: Int)]
  private let nextNumber: Int
  private let reader: PDFReader

  init(
    offsets: [(number: Int, generation: Int, offset: Int)], nextNumber: Int, of reader: PDFReader,
  ) {
    self.offsets = offsets
    self.nextNumber = nextNumber
    self.reader = reader
  }

  func write(to file: inout [UInt8]) {
    let start = file.count
    switch reader.references.form {
    case .table: writeTable(to: &file)
    case .stream: writeStream(to: &file)
    }
    file.append("startxref\n\(start)\n%%EOF\n")
  }

  /// Runs of numbers that follow each other.
  private static func runs(
    _ entries: [(number: Int, generation: Int, offset: Int)],
  ) -> [ArraySlice<(number: Int, generation: Int, offset: Int)>] {
    var runs: [ArraySlice<(number: Int, generation: Int, offset: Int)>] = []
    var start = 0
    for index in 1...max(1, entries.count)
    where index == entries.count || entries[index].number != entries[index - 1].number + 1 {
      runs.append(entries[start..<index])
      start = index
    }
    return runs
  }

  // MARK: Table

  private func writeTable(to file: inout [UInt8]) {
    file.append("xref\n")
    for run in Self.runs(offsets) {
      file.append("\(run.first?.number ?? 0) \(run.count)\n")
      for entry in run {
        // 20 bytes each, the end of the line with them.
        file.append("\(figures(entry.offset, 10)) \(figures(entry.generation, 5)) n \n")
      }
    }
    file.append("trailer\n")
    file.append(trailer(size: nextNumber, file))
    file.append("\n")
  }

  private func figures(_ value: Int, _ count: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }

  // MARK: Stream

  private func writeStream(to file: inout [UInt8]) {
    let own = (number: nextNumber, generation: 0, offset: file.count)
    let entries = offsets + [own]
    var rows: [UInt8] = []
    for entry in entries {
      rows.append(1)
      for shift in stride(from: 32, through: 0, by: -8) {
        rows.append(UInt8(truncatingIfNeeded: entry.offset >> shift))
      }
      rows.append(UInt8(truncatingIfNeeded: entry.generation >> 8))
      rows.append(UInt8(truncatingIfNeeded: entry.generation))
    }
    var dictionary = trailer(size: nextNumber + 1, file)
    dictionary["Type"] = .name("XRef")
    dictionary["W"] = .array([.integer(1), .integer(5), .integer(2)])
    dictionary["Index"] = .array(
      Self.runs(entries).flatMap { [.integer($0.first?.number ?? 0), .integer($0.count)] })
    dictionary["Length"] = .integer(rows.count)
    file.append("\(own.number) 0 obj\n")
    file.append(dictionary)
    file.append("\nstream\n")
    file += rows
    file.append("\nendstream\nendobj\n")
  }

  // MARK: Trailer

  private func trailer(size: Int, _ file: [UInt8]) -> PDFDictionary {
    let old = reader.references.trailer
    var trailer: PDFDictionary = ["Size": .integer(size)]
    for key: PDFName in ["Root", "Info"] { trailer[key] = old[key] }
    trailer["ID"] = identifier(after: old["ID"], file)
    trailer["Prev"] = .integer(reader.references.start)
    return trailer
  }

  /// The first half says which document this is and stays; the second says which state of it, and is computed from the
  /// bytes (ISO 32000-1, 14.4).
  private func identifier(after old: PDFObject?, _ file: [UInt8]) -> PDFObject {
    let state = PDFObject.string(Self.digest(of: file))
    let first = (try? reader.resolved(old))?.array?.first
    return .array([first ?? state, state])
  }

  /// FNV-1a with 128 bits. Nothing depends on nobody finding the same one.
  private static func digest(of bytes: [UInt8]) -> [UInt8] {
    var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    for byte in bytes { hash = (hash ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013b }
    return (0..<16).map { UInt8(truncatingIfNeeded: hash >> UInt128(120 - 8 * $0)) }
  }
}
