import FacturaDiagnostics
import FacturaLayouts
import FacturaTemplates

/// The layouts that travel inside the library.
struct BuiltInLayout: LayoutFiles {
  let name: String

  /// In the order of their names.
  static let names: [String] = {
    var names: Set<String> = []
    for number in 0..<factura_layout_file_count() {
      let path = String(cString: factura_layout_file_at(number).path)
      if path.hasSuffix("/layout.xml") { names.insert(String(path.dropLast("/layout.xml".count))) }
    }
    return names.sorted()
  }()

  func spokenName(of file: String) -> String { "Layouts/\(embeddedPath(of: file))" }

  func bytes(of file: String) throws(Failure<LayoutFileFact>) -> [UInt8] {
    let path = embeddedPath(of: file)
    for number in 0..<factura_layout_file_count() {
      let embedded = factura_layout_file_at(number)
      guard String(cString: embedded.path) == path else { continue }
      return Array(UnsafeBufferPointer(start: embedded.bytes, count: embedded.length))
    }
    throw Failure(.fileMissing(name: file))
  }

  private func embeddedPath(of file: String) -> String {
    LayoutPath.shared(file).map(String.init) ?? "\(name)/\(file)"
  }
}
