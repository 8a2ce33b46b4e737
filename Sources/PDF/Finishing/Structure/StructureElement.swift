import FacturaPages

/// An element of the structure tree. Small, because a long statement has four million of them.
///
/// Elements are numbered from 0, which is the document. What an element holds is a chain of kids, in reading order.
struct StructureElement {
  var role: Role
  /// Whether it says in which language it is: only where that is another than around it.
  var saysLanguage = false
  /// Of a cell, how many columns it fills; of a row, how many its cells fill; of a table, how many its widest row has.
  var columns: UInt16 = 0
  var parent: Int32
  var firstKid = Kid.none
  var lastKid = Kid.none
  /// The next kid of the same parent.
  var next = Kid.none
  /// The number of its object, as soon as its first page has been written.
  var object: Int32 = 0
  /// Its place in `StructureBuilder.attributes`; −1 for the many that have none.
  var attributes: Int32 = -1
}

/// What an element holds: another element, or content of a page.
struct Kid: Equatable {
  /// Above zero the number of an element; below, one less than minus the number of a content.
  private var value: Int32

  static let none = Kid(value: 0)

  private init(value: Int32) {
    self.value = value
  }

  init(element: Int32) {
    value = element
  }

  init(content: Int) {
    value = -1 - Int32(truncatingIfNeeded: content)
  }

  var element: Int? { value > 0 ? Int(value) : nil }
  var content: Int? { value < 0 ? Int(-1 - value) : nil }
}

/// Content of a page that belongs to an element: a marked content, or an annotation.
struct StructureContent {
  var next = Kid.none
  /// The number of the page, from 0.
  var page: Int32
  /// The MCID; below zero, minus the number of the annotation's object.
  var number: Int32

  /// Not written yet, or never drawn.
  static let unknown = Int32.min
}

/// Columns that a cell fills in the rows below its own.
struct StandingColumns {
  /// The head in which these rows are.
  var section: Int32
  var columns: UInt16
  /// How many of them are still to come.
  var rows: Int
}
