/// Where the objects of a file are, and its trailer (ISO 32000-1, 7.5.4 to 7.5.8).
package struct CrossReferences: Sendable {
  enum Place: Hashable, Sendable {
    case free
    /// The byte where `12 0 obj` stands.
    case file(offset: Int, generation: Int)
    case objectStream(number: Int, index: Int)
  }

  /// How the newest section is written: an update goes on in the same way.
  package enum Form: Sendable {
    case table, stream
  }

  /// Where what the file says about itself was wrong.
  package enum Repair: Sendable {
    case none
    /// Some entries, or all, were found by looking through the file.
    case searched
    /// Something stands before the header, and places are counted from it.
    case shifted
  }

  var places: [Int: Place] = [:]
  /// The newest trailer.
  package var trailer = PDFDictionary()
  package var form = Form.table
  /// Where the newest section begins.
  package var start = 0
  package var repair = Repair.none

  /// More than the highest number of an object.
  package var size: Int { max((places.keys.max() ?? -1) + 1, min(trailer["Size"]?.integer ?? 0, 1 << 31)) }

  /// What a newer section has said stays.
  mutating func add(_ place: Place, for number: Int) {
    if places[number] == nil { places[number] = place }
  }

  /// The first trailer is the newest.
  mutating func add(_ dictionary: PDFDictionary) {
    if trailer.entries.isEmpty { trailer = dictionary }
  }
}
