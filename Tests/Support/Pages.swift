import FacturaDiagnostics
package import FacturaGeometry
package import FacturaLayout
package import FacturaPages

extension Layouter {
  /// With the toy typeface.
  package static var toy: Layouter { Layouter(typesetter: ToyTypesetter()) }

  /// All fragments of a box in regions of one height, until nothing is left. Stops with an error where a fresh
  /// region takes nothing, and after 1000 regions.
  package func fragments(
    of box: Box, width: Length, height: Length, first: Length? = nil,
  ) throws(LayoutError) -> [Fragment] {
    var fragments: [Fragment] = []
    var box = box
    while fragments.count < 1000 {
      let region = Region(
        width: width, height: fragments.isEmpty ? first ?? height : height, full: height)
      switch try place(box, in: region) {
      case .whole(let fragment):
        return fragments + [fragment]
      case .part(let fragment, let rest):
        fragments.append(fragment)
        box = rest
      case .nothing(let shortfall):
        guard region.isFresh else {
          fragments.append(.empty)
          continue
        }
        throw LayoutError(
          .tooTall(what: shortfall.what, needed: shortfall.needed, available: shortfall.available),
          origin: shortfall.origin)
      }
    }
    return fragments
  }
}

/// All pages of a document in the toy typeface.
package func pages(of document: Document) throws(LayoutError) -> [Page] {
  var paginator = try Paginator(document, typesetter: ToyTypesetter())
  var pages: [Page] = []
  while let page = try paginator.next() { pages.append(page) }
  return pages
}

/// The fragment of a box that must stand whole in a region.
package func whole(_ box: Box, in region: Region, by layouter: Layouter = .toy) throws -> Fragment {
  switch try layouter.place(box, in: region) {
  case .whole(let fragment): return fragment
  case .part, .nothing: throw NotWhole()
  }
}

package struct NotWhole: Error {
  package init() {}
}
