/// Takes the finished bytes in order. The bytes are gone when it returns.
package typealias FinishedBytes = (UnsafeRawBufferPointer) throws -> Void

/// Writes numbered objects, and at the end where they stand (ISO 32000-1, 7.5.7 and 7.5.8).
///
/// Objects without a stream are gathered in object streams. Nothing here throws: what the receiver of the bytes
/// threw is kept in `problem`, and from then on everything is thrown away.
struct ObjectWriter: ~Copyable {
  /// How hard streams are compressed that come from now on: libdeflate's levels, 1 fast, 12 small.
  var level = ObjectWriter.usualLevel
  private(set) var problem: (any Error)?

  static let usualLevel = 6

  private let session: FinishingSession
  private let sink: FinishedBytes
  private var output = PDFText(capacity: 1 << 16)
  /// How many bytes have been handed out.
  private var handedOut = 0
  private var places = CrossReference()
  private var gathered = ObjectStream()
  private var hash = ContentHash()

  init(session: FinishingSession, sink: @escaping FinishedBytes) {
    self.session = session
    self.sink = sink
    output.append("%PDF-1.7\n%")
    for byte: UInt8 in [0xE2, 0xE3, 0xCF, 0xD3, 0x0A] { output.append(byte: byte) }
  }

  /// A number for an object that is written later, or never: then it stands in the table as free.
  mutating func reserve() -> ObjectNumber { places.add() }

  /// Adds an object that is no stream: a dictionary, an array, a string.
  mutating func add(_ object: borrowing PDFText, as number: ObjectNumber) {
    add(as: number) { $0.append(object) }
  }

  /// Adds an object that `write` appends to the text it is given: that text holds other objects too.
  mutating func add(as number: ObjectNumber, _ write: (inout PDFText) -> Void) {
    gathered.add(number, write)
    if gathered.isFull { writeGathered() }
  }

  enum Compression {
    case deflate
    /// The data as it is; if it is compressed already, the entries say so.
    case none
  }

  /// Adds a stream. `entries` are those of its dictionary besides `/Length` and, if it is compressed here, `/Filter`:
  /// `/Type/Metadata/Subtype/XML`.
  mutating func addStream(
    _ data: UnsafeRawBufferPointer, entries: borrowing PDFText, as number: ObjectNumber,
    compression: Compression,
  ) {
    begin(number, at: output.count)
    output.append("<<")
    output.append(entries)
    switch compression {
    case .none: appendStream(data)
    case .deflate: appendDeflated(data)
    }
    output.append("\nendobj\n")
    if output.count > ObjectWriter.fullAt { flush() }
  }

  private static let fullAt = 1 << 18

  private mutating func begin(_ number: ObjectNumber, at offset: Int) {
    places.set(number, offset: handedOut + offset)
    output.append(Int(number.value))
    output.append(" 0 obj\n")
  }

  private mutating func appendStream(_ data: UnsafeRawBufferPointer) {
    output.append("/Length ")
    output.append(data.count)
    output.append(">>\nstream\n")
    output.append(data)
    output.append("\nendstream")
  }

  private mutating func appendDeflated(_ data: UnsafeRawBufferPointer) {
    var deflated = session.takeScratch()
    deflated.removeAll()
    if session.deflater(level: level).append(data, to: &deflated) != nil {
      output.append("/Filter/FlateDecode")
      appendStream(deflated.bytes)
    } else {
      appendStream(data)
    }
    session.putBack(deflated)
  }

  private mutating func writeGathered() {
    guard !gathered.isEmpty else { return }
    let number = reserve()
    gathered.place(in: &places, as: number)
    let stream = gathered.take()
    addStream(stream.data.bytes, entries: stream.entries, as: number, compression: .deflate)
  }

  /// Hands over what has come so far.
  mutating func flush() {
    guard problem == nil, !output.isEmpty else { return }
    hash.add(output.bytes)
    do { try sink(output.bytes) } catch { problem = error }
    handedOut += output.count
    output.removeAll()
  }

  /// Writes the cross-reference stream and the end of the file. No object may follow.
  mutating func finish(root: ObjectNumber, information: ObjectNumber) {
    writeGathered()
    flush()
    let number = reserve()
    places.set(number, offset: handedOut)
    let table = places.table(upTo: handedOut)
    let start = handedOut
    let identifier = hash.value
    var entries = PDFText("/Type/XRef/Root ")
    entries.append(root)
    entries.append("/Info ")
    entries.append(information)
    entries.append("/Size ")
    entries.append(places.count + 1)
    entries.append("/ID[")
    entries.append(hex: identifier)
    entries.append(hex: identifier)
    entries.append("]")
    entries.append(table.entries)
    addStream(table.data.bytes, entries: entries, as: number, compression: .deflate)
    output.append("startxref\n")
    output.append(start)
    output.append("\n%%EOF\n")
    flush()
  }
}
