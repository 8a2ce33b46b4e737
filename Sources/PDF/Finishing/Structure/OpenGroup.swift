import FacturaDiagnostics
import FacturaPages

/// A group of a page that has been opened and not yet closed. Small and plain: there is one for every cell.
struct OpenGroup {
  /// Which item of the page opens it.
  let item: Int32
  /// Its element; below zero as long as there is nothing in it.
  var element: Int32 = -1
  /// The element around the loose words that came last in it; below zero if there are none.
  var wrapper: Int32 = -1
  /// It means nothing of its own: what is in it belongs to what is around it.
  var isTransparent = false
  var saysLanguage: Bool
}

/// An element that a page has content of, as the next page may name it.
struct TouchedElement {
  let element: Int32
  let parent: Int32
  let role: Role
  let origin: Origin
}
