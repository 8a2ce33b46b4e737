/// The resource dictionaries of the last pages: most pages of a statement have the same.
struct SharedResources {
  private var known: [(text: [UInt8], number: ObjectNumber)] = []

  private static let limit = 8

  func number(of text: borrowing PDFText) -> ObjectNumber? {
    let bytes = text.bytes
    return known.first { $0.text.count == bytes.count && $0.text.elementsEqual(bytes) }?.number
  }

  mutating func remember(_ text: borrowing PDFText, as number: ObjectNumber) {
    if known.count >= SharedResources.limit { known.removeFirst() }
    known.append((Array(text.bytes), number))
  }
}
