import FacturaDiagnostics
import FacturaPages

/// A group of a page that has been opened and not yet closed.
struct OpenGroup {
  let group: Group
  /// Its element; nothing as long as there is nothing in it.
  var element: Int32?
  /// The element around the loose words that came last in it.
  var wrapper: Int32?
  /// It means nothing of its own: what is in it belongs to what is around it.
  var isTransparent = false
}

/// An element that a page has content of, as the next page may name it.
struct TouchedElement {
  let element: Int32
  let parent: Int32
  let role: Role
  let origin: Origin
}
