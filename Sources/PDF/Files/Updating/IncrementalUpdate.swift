import FacturaDiagnostics

/// Objects that go behind a file's end, so that not a byte of what stands there changes (ISO 32000-1, 7.5.6).
struct IncrementalUpdate {
  let reader: PDFReader
  /// Changed and new objects by their number.
  private var objects: [Int: (generation: Int, value: PDFObject)] = [:]
  private var nextNumber: Int

  init(of reader: PDFReader) {
    self.reader = reader
    nextNumber = max(1, reader.references.size)
  }

  /// A number for a new object.
  mutating func reserve() -> PDFReference {
    defer { nextNumber += 1 }
    return PDFReference(nextNumber)
  }

  mutating func put(_ value: PDFObject, as reference: PDFReference) {
    objects[reference.number] = (reference.generation, value)
  }

  /// A value, or what a reference leads to, as it is with the changes so far.
  func current(_ value: PDFObject?) throws(Failure<PDFFileFact>) -> PDFObject {
    if let reference = value?.reference, let changed = objects[reference.number] { return changed.value }
    return try reader.resolved(value)
  }

  // MARK: Changing what is there

  /// Changes the dictionary under a key. If the key holds a reference, the owner stays as it is.
  mutating func change(
    _ key: PDFName, of owner: inout PDFDictionary,
    _ change: (inout PDFDictionary, inout IncrementalUpdate) throws(Failure<PDFFileFact>) -> Void,
  ) throws(Failure<PDFFileFact>) {
    var dictionary = try current(owner[key]).dictionary ?? [:]
    try change(&dictionary, &self)
    if let reference = owner[key]?.reference {
      put(.dictionary(dictionary), as: reference)
    } else {
      owner[key] = .dictionary(dictionary)
    }
  }

  /// Adds a member to the list under a key, which may be missing or a single value.
  mutating func append(
    _ member: PDFObject, to key: PDFName, of owner: inout PDFDictionary,
  ) throws(Failure<PDFFileFact>) {
    let value = owner[key]
    switch try current(value) {
    case .array(let members):
      if let reference = value?.reference {
        put(.array(members + [member]), as: reference)
      } else {
        owner[key] = .array(members + [member])
      }
    case .null: owner[key] = .array([member])
    case let single: owner[key] = .array([value?.reference.map { .reference($0) } ?? single, member])
    }
  }

  // MARK: Writing

  /// What the file is with the update.
  ///
  /// - Parameter last: a new object that is written last, in whose bytes the caller looks for places.
  /// - Returns: the bytes, and where the value of `last` begins.
  func finish(last: (reference: PDFReference, value: [UInt8])) -> (bytes: [UInt8], lastStart: Int) {
    var file = reader.bytes
    file.reserveCapacity(file.count + last.value.count + 16_384)
    if file.last != 0x0A { file.append(0x0A) }
    var offsets: [(number: Int, generation: Int, offset: Int)] = []
    for (number, object) in objects.sorted(by: { $0.key < $1.key }) {
      offsets.append((number, object.generation, file.count))
      file.append("\(number) \(object.generation) obj\n")
      file.append(object.value)
      file.append("\nendobj\n")
    }
    offsets.append((last.reference.number, last.reference.generation, file.count))
    file.append("\(last.reference.number) \(last.reference.generation) obj\n")
    let lastStart = file.count
    file += last.value
    file.append("\nendobj\n")
    let section = CrossReferenceWriter(
      offsets: offsets.sorted { $0.number < $1.number }, nextNumber: nextNumber, of: reader)
    section.write(to: &file)
    return (file, lastStart)
  }
}
