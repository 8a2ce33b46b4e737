/// Objects that will be compressed together (ISO 32000-1, 7.5.7).
struct ObjectStream: ~Copyable {
  /// Number and offset of each object, as the stream begins.
  private var heads = PDFText(capacity: 4096)
  private var bodies = PDFText(capacity: 1 << 16)
  private var numbers: [ObjectNumber] = []

  /// What stands in the file: the data and what its dictionary says.
  struct Stream: ~Copyable {
    var data: PDFText
    var entries: PDFText
  }

  /// Larger ones compress better, but a reader must inflate all of one to read any object in it.
  private static let fullAt = (objects: 250, bytes: 1 << 16)

  var isEmpty: Bool { numbers.isEmpty }
  var isFull: Bool {
    numbers.count >= ObjectStream.fullAt.objects || bodies.count >= ObjectStream.fullAt.bytes
  }

  mutating func add(_ number: ObjectNumber, _ write: (inout PDFText) -> Void) {
    heads.append(Int(number.value))
    heads.append(" ")
    heads.append(bodies.count)
    heads.append(" ")
    write(&bodies)
    bodies.append("\n")
    numbers.append(number)
  }

  /// Tells the table where the objects will stand.
  func place(in places: inout CrossReference, as stream: ObjectNumber) {
    for index in numbers.indices { places.set(numbers[index], stream: stream, index: index) }
  }

  /// The stream with all that was added; what is added from now on goes into another one.
  mutating func take() -> Stream {
    var entries = PDFText("/Type/ObjStm/N ")
    entries.append(numbers.count)
    entries.append("/First ")
    entries.append(heads.count)
    var data = PDFText(capacity: heads.count + bodies.count)
    data.append(heads)
    data.append(bodies)
    heads.removeAll()
    bodies.removeAll()
    numbers.removeAll(keepingCapacity: true)
    return Stream(data: data, entries: entries)
  }
}
