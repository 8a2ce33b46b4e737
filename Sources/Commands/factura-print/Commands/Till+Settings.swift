import FacturaArchive
import FacturaTill

extension Till {
  /// - Throws: what keeps the archive from being opened.
  convenience init(_ settings: Settings, access: InvoiceArchive.Access = .readWrite) throws(TillStop) {
    guard let path = settings.archive else { throw .noArchiveNamed }
    let archive: InvoiceArchive
    do { archive = try InvoiceArchive(path: path, access: access) } catch {
      throw .archive(error)
    }
    self.init(archive: archive, station: settings.station)
  }
}
