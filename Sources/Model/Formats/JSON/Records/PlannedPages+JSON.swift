import FacturaInvoices

extension PlannedPages: JSONRecord {
  static let keys = JSONKeys(PlannedPages.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .version: try reader.read(&version)
    case .number: try reader.read(&number)
    case .issuer: try reader.read(&issuer)
    case .lineCount: try reader.read(&lineCount)
    case .total: try reader.read(&total)
    case .layout: try reader.read(&layout)
    case .layoutFiles: try reader.read(&layoutFiles)
    case .fonts: try reader.read(&fonts)
    case .language: try reader.read(&language)
    case .paper: try reader.read(&paper)
    case .settings: try reader.read(&settings)
    case .pages: try reader.read(&pages)
    }
  }
}
