/// What the XMP packet says of the electronic invoice inside (Factur-X 1.08, 6.3).
package struct FacturXClaim: Hashable, Sendable {
  /// As it is embedded.
  package let fileName: String
  package let version: String
  /// `EN 16931`, with the space.
  package let level: String

  package init(fileName: String, version: String, level: String) {
    self.fileName = fileName
    self.version = version
    self.level = level
  }

  var xmp: String {
    """
    <fx:DocumentType>INVOICE</fx:DocumentType>
    <fx:DocumentFileName>\(fileName.xmlEscaped)</fx:DocumentFileName>
    <fx:Version>\(version.xmlEscaped)</fx:Version>
    <fx:ConformanceLevel>\(level.xmlEscaped)</fx:ConformanceLevel>

    """
  }
}
