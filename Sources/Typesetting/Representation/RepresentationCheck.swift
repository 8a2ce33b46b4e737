package import FacturaDiagnostics
package import FacturaInvoices
package import FacturaPages
package import FacturaTemplates

/// Looks for all that the printed representation must show (Informe Técnico e-CF, §17.2) on the pages that a layout makes
/// of specimens, and tells what isn't there.
package struct RepresentationCheck {
  private let template: Template
  /// A roll is one page without end: it has no sides, and nothing is repeated.
  private let isRoll: Bool
  private var shortfalls: [Shortfall] = []

  /// The same of several types is told once.
  private struct Shortfall {
    let make: ([String]) -> RepresentationFact
    /// Without types, to be compared.
    let key: RepresentationFact
    let origin: Origin
    var types: [String]
  }

  package init(_ template: Template, isRoll: Bool) {
    self.template = template
    self.isRoll = isRoll
  }

  package mutating func look(at pages: [Page], of specimen: Specimen) {
    var reading = SpecimenReading(pages, of: specimen, isRoll: isRoll)
    reading.read()
    for (fact, origin) in reading.shortfalls { note(fact, origin, specimen.type) }
  }

  package mutating func note(
    _ make: @escaping ([String]) -> RepresentationFact, _ origin: Origin, _ type: FiscalType,
  ) {
    let key = make([])
    if let known = shortfalls.firstIndex(where: { $0.key == key }) {
      if shortfalls[known].types.last != type.rawValue { shortfalls[known].types.append(type.rawValue) }
    } else {
      shortfalls.append(Shortfall(make: make, key: key, origin: origin, types: [type.rawValue]))
    }
  }

  /// With the line of the element beside which something belongs, or else of the layout's flow.
  package func findings() -> [Finding] {
    shortfalls.map { shortfall in
      let location =
        template.location(of: shortfall.origin) ?? template.location(of: Origin(node: template.flow.number))
      return Finding(shortfall.make(shortfall.types), at: location)
    }
  }
}
