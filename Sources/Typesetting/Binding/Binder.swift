package import FacturaAmounts
package import FacturaDiagnostics
package import FacturaGeometry
package import FacturaInvoices
package import FacturaLayout
package import FacturaPages
package import FacturaTemplates

/// Puts an invoice's values into a template: what comes out are boxes, with no decision about geometry.
///
/// Boxes outside of tables are made at once; rows are made while they are placed. The same template, invoice,
/// language and size always give the same boxes.
package struct Binder: Sendable {
  private let template: Template
  private let language: Language
  private let languageNumber: Int
  private let tongues: ForeignTongues?
  private let pages: PageSetNode
  private let symbols: any SymbolEncoder
  /// What came up while documents of this binder were made and laid out.
  package let warnings = BindingWarnings()

  /// Nothing given is the layout's own: its language, its first size. `textLanguage` is that of the invoice's own
  /// words, BCP 47; nothing for the rendering's.
  ///
  /// - Throws: `unknownLanguage`, `unknownPageSize`.
  package init(
    _ template: Template, language: Language? = nil, textLanguage: String? = nil, size: PaperSize? = nil,
    symbols: any SymbolEncoder,
  ) throws(Failure<BindingFact>) {
    self.template = template
    self.symbols = symbols
    let tag = language?.tag ?? template.languages.first ?? "es"
    guard Language.isTag(tag), let number = template.languageNumber(for: tag) else {
      throw Failure(.unknownLanguage(tag: tag, known: template.languages))
    }
    self.language = language ?? Language(tag: tag)
    languageNumber = number
    tongues = ForeignTongues(rendering: self.language, texts: textLanguage ?? tag)
    guard let pages = template.pageSets.first(where: { size == nil || $0.size == size }) else {
      throw Failure(.unknownPageSize(name: size?.name ?? "", known: template.pageSets.map(\.size.name)))
    }
    self.pages = pages
  }

  /// The document of an invoice.
  ///
  /// - Throws: what the invoice lacks or what can't be reckoned, with its origin.
  package func bind(_ invoice: some ModelRecord) throws(LayoutError) -> Document {
    var scope = scope(of: invoice)
    let flow = try scope.box(template.flow)
    return Document(masters: try masters(in: scope), flow: flow, marks: pages.marks, thrift: pages.thrift)
  }

  /// The title of the document, if the layout gives one.
  package func title(of invoice: some ModelRecord) throws(LayoutError) -> String? {
    guard let title = template.title else { return nil }
    var scope = scope(of: invoice)
    return try scope.text(title)
  }

  private func scope(of invoice: some ModelRecord) -> Scope {
    var currency = Currency.pesos
    if let field = template.currencyField, case .text(let code) = invoice.value(at: field) {
      currency = Currency(code: code) ?? .pesos
    }
    let setting = Setting(
      template: template, language: language, languageNumber: languageNumber, tongues: tongues,
      currency: currency, symbols: symbols, pageTotals: (invoice as? Invoice).map(PageTotals.init),
      warnings: warnings)
    return Scope(setting, invoice: invoice)
  }

  // MARK: Pages

  private func masters(in scope: Scope) throws(LayoutError) -> PageMasters {
    PageMasters(
      following: try master(pages.following, in: scope), first: try master(ifGiven: pages.first, in: scope),
      last: try master(ifGiven: pages.last, in: scope), only: try master(ifGiven: pages.only, in: scope))
  }

  private func master(ifGiven node: PageMasterNode?, in scope: Scope) throws(LayoutError) -> PageMaster? {
    guard let node else { return nil }
    return try master(node, in: scope)
  }

  private func master(_ node: PageMasterNode, in scope: Scope) throws(LayoutError) -> PageMaster {
    var master = PageMaster(
      width: pages.size.width, height: pages.size.height, margins: node.margins,
      header: try furniture(node.header, in: scope), footer: try furniture(node.footer, in: scope),
      foot: try furniture(node.foot, in: scope), origin: Origin(node: node.number))
    master.watermarks = try watermarks(node.watermarks, in: scope)
    master.isHeaderContent = node.header?.isContent ?? false
    master.isFooterContent = node.footer?.isContent ?? false
    return master
  }

  /// Those that have words with this invoice.
  private func watermarks(
    _ nodes: [WatermarkNode], in scope: Scope,
  ) throws(LayoutError) -> [Watermark] {
    var watermarks: [Watermark] = []
    for node in nodes {
      var scope = scope
      guard case .paragraph(let paragraph) = try scope.box(node.paragraph, node.number) else { continue }
      watermarks.append(
        Watermark(paragraph, slant: node.slant, isInFront: node.isInFront, opacity: node.opacity))
    }
    return watermarks
  }

  private func furniture(_ node: FurnitureNode?, in scope: Scope) throws(LayoutError) -> Furniture? {
    guard let node else { return nil }
    guard node.readsPage else {
      var scope = scope
      return .fixed(try scope.stack(node.content))
    }
    let box: @Sendable (PageRecord) throws(LayoutError) -> Box = { record throws(LayoutError) in
      var scope = scope
      scope.page = record
      return try scope.stack(node.content)
    }
    return node.readsRows
      ? .reading(box) : .numbered { number throws(LayoutError) in try box(PageRecord(number: number)) }
  }
}
