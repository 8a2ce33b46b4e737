import Factura
import FacturaArchive
import FacturaTill

extension Till {
  /// - Parameter fonts: paths of those besides the built-in ones.
  /// - Throws: what keeps the archive from being opened, or a font from being used.
  convenience init(
    _ settings: Settings, fonts paths: [String] = [], access: InvoiceArchive.Access = .readWrite,
  ) throws(TillStop) {
    guard let path = settings.archive else { throw .noArchiveNamed }
    let archive: InvoiceArchive
    do { archive = try InvoiceArchive(path: path, access: access) } catch {
      throw .archive(error)
    }
    let fonts: Fonts
    do { fonts = try Fonts(paths: paths) } catch { throw .font(error) }
    self.init(archive: archive, station: settings.station, fonts: fonts)
  }
}
