import FacturaAmounts
import FacturaDiagnostics
public import FacturaFinishing

extension AttachedFile {
  /// Larger files don't belong into an invoice.
  public static let sizeLimit = 1 << 28

  /// A file as it lies on disk, under its own name and with the date of its last change.
  ///
  /// - Throws: `FacturaError` of kind `notFound` if it isn't there or can't be read.
  public init(
    path: String, relationship: Relationship = .unspecified, description: String? = nil,
  ) throws(FacturaError) {
    let bytes: [UInt8]?
    let changed: Timestamp?
    do throws(SystemError) {
      let file = try OpenFile(reading: path)
      if try file.status().isFolder { throw SystemError.isFolder }
      changed = try file.lastChange()
      bytes = try file.readAll(limit: Self.sizeLimit)
    } catch {
      throw FacturaError(.notFound, error.fact(path))
    }
    guard let bytes else { throw FacturaError(.argument, FileFact.tooLarge(path, limit: Self.sizeLimit)) }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    self.init(name: name, bytes: bytes, relationship: relationship, description: description)
    modified = changed
    zone = .greenwich
  }
}
