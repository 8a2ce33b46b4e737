/// Who prints, and where: what stands in the journal and on the paper.
package struct Station: Sendable, Equatable {
  package var clerk: String
  package var place: String
  package var till: String

  package init(clerk: String, place: String = "", till: String = "") {
    self.clerk = clerk
    self.place = place
    self.till = till
  }
}
