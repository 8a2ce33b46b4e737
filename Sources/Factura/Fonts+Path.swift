import FacturaDiagnostics

extension Fonts {
  /// Larger files are no fonts for invoices.
  public static let sizeLimit = 1 << 28

  /// The bundled fonts and font files of disk. Without any, the bundled ones.
  ///
  /// - Throws: `FacturaError` of kind `notFound` for a file that isn't there or can't be read; and as `init(adding:)`.
  public init(paths: [String]) throws(FacturaError) {
    guard !paths.isEmpty else {
      self = .bundled
      return
    }
    var files: [(name: String, bytes: [UInt8])] = []
    for path in paths { files.append((path, try Self.bytes(of: path))) }
    try self.init(adding: files)
  }

  private static func bytes(of path: String) throws(FacturaError) -> [UInt8] {
    let bytes: [UInt8]?
    do throws(SystemError) {
      let file = try OpenFile(reading: path)
      if try file.status().isFolder { throw SystemError.isFolder }
      bytes = try file.readAll(limit: sizeLimit)
    } catch {
      throw FacturaError(.notFound, error.fact(path))
    }
    guard let bytes else { throw FacturaError(.layout, FileFact.tooLarge(path, limit: sizeLimit)) }
    return bytes
  }
}
