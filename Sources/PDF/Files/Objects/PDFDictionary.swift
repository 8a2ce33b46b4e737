/// A dictionary that keeps the order of the file, so that what is written again stays where it was.
package struct PDFDictionary: Hashable, Sendable {
  package private(set) var entries: [(key: PDFName, value: PDFObject)]

  package init(_ entries: [(key: PDFName, value: PDFObject)] = []) {
    self.entries = entries
  }

  /// The last entry of that key, as most readers have it where a key stands twice. Setting `nil` removes it.
  package subscript(key: PDFName) -> PDFObject? {
    get { entries.last { $0.key == key }?.value }
    set {
      guard let newValue else { return entries.removeAll { $0.key == key } }
      if let index = entries.lastIndex(where: { $0.key == key }) {
        entries[index].value = newValue
      } else {
        entries.append((key, newValue))
      }
    }
  }

  mutating func append(_ value: PDFObject, for key: PDFName) {
    entries.append((key, value))
  }

  package static func == (a: PDFDictionary, b: PDFDictionary) -> Bool {
    a.entries.elementsEqual(b.entries) { $0 == $1 }
  }

  package func hash(into hasher: inout Hasher) {
    for entry in entries {
      hasher.combine(entry.key)
      hasher.combine(entry.value)
    }
  }
}

extension PDFDictionary: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral entries: (PDFName, PDFObject)...) {
    self.entries = entries.map { (key: $0.0, value: $0.1) }
  }
}
