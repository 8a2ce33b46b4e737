import FacturaDiagnostics
import FacturaPages

/// What can only be seen when all pages are there.
extension StructureBuilder {
  /// Puts tables right and checks headings.
  mutating func settle() {
    for index in elements.indices {
      switch elements[index].role {
      case .row: fill(row: index)
      case .table: orderSections(of: index)
      default: break
      }
    }
    checkHeadings()
  }

  /// Rows with fewer columns than the others: their last cell fills the rest (ISO 14289-1, 7.2).
  private mutating func fill(row: Int) {
    var table = Int(elements[row].parent)
    if elements[table].role != .table { table = Int(elements[table].parent) }
    guard elements[table].columns > elements[row].columns, let cell = elements[row].lastKid.element else {
      return
    }
    elements[cell].columns += elements[table].columns - elements[row].columns
    elements[row].columns = elements[table].columns
  }

  /// A head or foot without a body is a body; there is one head, first, and one foot, last (ISO 32000-1, table 337).
  private mutating func orderSections(of table: Int) {
    var sections: [Int] = []
    var kid = firstElement(elements[table].firstKid)
    while let element = kid {
      if elements[element].role != .caption { sections.append(element) }
      kid = firstElement(elements[element].next)
    }
    let hasBody = sections.contains { elements[$0].role == .tableBody }
    for (place, section) in sections.enumerated() {
      switch elements[section].role {
      case .tableHead where !hasBody || place > 0, .tableFoot where !hasBody || place < sections.count - 1:
        elements[section].role = .tableBody
      default: break
      }
    }
  }

  /// The first heading is an H1, and none is skipped on the way down (ISO 14289-1, 7.4.2).
  private mutating func checkHeadings() {
    guard !headings.isEmpty else { return }
    var last = 0
    var element = 0
    while let next = elementBehind(element) {
      element = next
      guard let level = elements[element].role.headingLevel else { continue }
      if level > last + 1 {
        let origin = headings.first { $0.element == element }?.origin ?? .none
        return fail(.skippedHeading(level: level, after: last), origin)
      }
      last = level
    }
  }

  /// The next element in reading order.
  func elementBehind(_ element: Int) -> Int? {
    if let inner = firstElement(elements[element].firstKid) { return inner }
    var element = element
    while element != 0 {
      if let next = firstElement(elements[element].next) { return next }
      element = Int(elements[element].parent)
    }
    return nil
  }

  /// The first element from a kid on.
  func firstElement(_ kid: Kid) -> Int? {
    var kid = kid
    while let content = kid.content { kid = contents[content].next }
    return kid.element
  }
}
