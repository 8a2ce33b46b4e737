import FacturaDiagnostics
import FacturaFormats
public import FacturaInvoices

/// Which lines of an invoice stand on which page of its rendering, with the figures of each page.
///
/// An e-CF states this itself (Paginacion), so it has to be known before the file is signed: plan the pages of the
/// unsigned invoice, put both elements into the e-CF, sign it, and render. What signing adds moves no line.
///
///     let plan = try renderer.plan(invoice, with: layout)
///     if let elements = plan.paginacion() { … }
public struct PagePlan: Sendable {
  let record: PlannedPages

  init(_ record: PlannedPages) {
    self.record = record
  }

  /// As an e-CF states them: a page without lines names none.
  public var pages: [FiscalPage] { record.pages }
  /// The e-NCF, or the number of an invoice without one.
  public var number: String? { record.number }
  public var lineCount: Int { record.lineCount ?? 0 }
  /// Name of the layout that it was made with.
  public var layoutName: String? { record.layout }

  /// `<TotalPaginas>`, the last element of IdDoc, and `<Paginacion>`, which stands in front of InformacionReferencia
  /// and FechaHoraFirma. Nothing for a single page, of which an e-CF states nothing.
  public func paginacion() -> (totalPaginas: String, paginacion: String)? {
    ECFPagination(pages).map { ($0.pageCount, $0.pages) }
  }

  // MARK: JSON

  /// Reads a plan that `json()` wrote. `name` is how findings call it.
  ///
  /// - Throws: `FacturaError` of kind `data`.
  public init(json: [UInt8], name: String = "plan") throws(FacturaError) {
    do throws(Finding) { record = try PlanJSON.read(from: MemorySource(json), name: name) } catch {
      throw FacturaError(.data, [error, Finding(PlanFact.otherForm)])
    }
    if let version = record.version, version != PlannedPages.version {
      throw FacturaError(.data, PlanFact.unknownVersion(version))
    }
  }

  /// - Throws: `FacturaError` of kind `notFound` or `data`.
  public init(path: String) throws(FacturaError) {
    let bytes: [UInt8]?
    do throws(SystemError) {
      let file = try OpenFile(reading: path)
      if try file.status().isFolder { throw SystemError.isFolder }
      bytes = try file.readAll(limit: Self.sizeLimit)
    } catch {
      throw FacturaError(.notFound, error.fact(path))
    }
    guard let bytes else { throw FacturaError(.data, FileFact.tooLarge(path, limit: Self.sizeLimit)) }
    try self.init(json: bytes, name: path)
  }

  /// Plans of 10,000 pages have a tenth of it.
  private static let sizeLimit = 1 << 26

  /// The plan as JSON, for the time between planning and rendering.
  public func json() -> [UInt8] {
    // Lists in memory are read without fail.
    (try? PlanJSON.bytes(of: record)) ?? []
  }
}
