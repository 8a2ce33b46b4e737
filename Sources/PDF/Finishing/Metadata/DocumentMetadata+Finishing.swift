import FacturaAmounts
package import FacturaPages

extension DocumentMetadata {
  /// Creator and producer at once: in the Info dictionary and in the XMP packet.
  static let program = "Factura"

  package var createdInZone: ZonedTime { ZonedTime(time: created, zone: zone) }

  var keywordText: String { keywords.joined(separator: ", ").metadataText }
}
