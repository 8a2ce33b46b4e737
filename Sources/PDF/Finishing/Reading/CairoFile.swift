import FacturaDiagnostics

/// Cairo's file as far as it has come and isn't written yet.
struct CairoFile: ~Copyable {
  private var pending = PDFText(capacity: 1 << 16)
  /// The objects that stand in `pending`, by their number.
  private(set) var objects: [Int32: CairoObject] = [:]
  /// Where `pending` begins in Cairo's file, for messages.
  private var offset = 0
  private var hasHeader = false
  /// Whether the table at the end of the file has been reached.
  private(set) var isWhole = false

  var bytes: UnsafeRawBufferPointer { pending.bytes }

  /// How much of Cairo's file has come.
  var end: Int { offset + pending.count }

  mutating func add(_ bytes: UnsafeRawBufferPointer) { pending.append(bytes) }

  /// Finds the objects that have come. They must be whole: Cairo has finished a page, or the file.
  mutating func scan() throws(FinishingFailure) {
    var cursor = Cursor(pending.bytes, at: scanned, offset: offset)
    if !hasHeader { try cursor.header() }
    hasHeader = true
    while !cursor.isAtEnd {
      if cursor.take("xref\n") {
        try cursor.end()
        isWhole = true
        break
      }
      let start = cursor
      let object = try cursor.object()
      guard objects.updateValue(object, forKey: object.number) == nil else {
        throw start.unexpected(wanted: "an object with another number")
      }
    }
    scanned = cursor.place
  }

  /// Up to here `pending` has been scanned.
  private var scanned = 0

  func body(of object: CairoObject) -> CairoBody {
    CairoBody(object, in: pending.bytes, offset: offset)
  }

  mutating func remove(_ number: Int32) { objects[number] = nil }

  /// Lets go of the bytes if no object in them is wanted any more.
  mutating func release() {
    guard objects.isEmpty else { return }
    offset += pending.count
    scanned = 0
    pending.removeAll()
  }
}

extension Cursor {
  fileprivate mutating func header() throws(FinishingFailure) {
    try expect("%PDF-1.5\n%")
    guard bytes.count - place >= 5, bytes[place..<place + 4].allSatisfy({ $0 > 0x7F }) else {
      throw unexpected(wanted: "four bytes that say that the file is binary")
    }
    place += 4
    try expect("\n")
  }

  /// The cross-reference table and the trailer: `xref` has been taken.
  fileprivate mutating func end() throws(FinishingFailure) {
    try expect("0 ")
    let count = try number()
    try expect("\n")
    guard count <= (bytes.count - place) / 20 else { throw unexpected(wanted: "a table of \(count) objects") }
    place += count * 20
    try expect("trailer\n")
    try skipRest(of: try token())
    try expect("\nstartxref\n")
    _ = try number()
    try expect("\n%%EOF\n")
    guard isAtEnd else { throw unexpected(wanted: "the end of the file") }
  }
}
