/// What lies inside an archival document besides its pages, and what the document says of it.
package struct Enclosures: Sendable {
  package let attachments: AttachmentList
  /// Says that one of the attachments is an electronic invoice.
  package let facturX: FacturXClaim?

  package init(_ attachments: AttachmentList, facturX: FacturXClaim? = nil) {
    self.attachments = attachments
    self.facturX = facturX
  }

  package static let none = Enclosures(.empty)
}
