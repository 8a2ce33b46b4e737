/// Which sides of the paper are printed on (RFC 8011, 5.2.8).
package enum Sides: String, Sendable, CaseIterable {
  case one = "one-sided"
  case twoLongEdge = "two-sided-long-edge"
  case twoShortEdge = "two-sided-short-edge"
}
