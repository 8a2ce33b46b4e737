public import FacturaAmounts

/// The model of one bill, invoice or note: what a layout renders.
///
/// Its semantics are those of EN 16931 (business terms BT-… in the field's words), with a Dominican fiscal
/// block (the e-CF's elements by their own names) and a telephone block. Whatever the input states is kept
/// as it was stated; what isn't stated is nil or an empty list.
public struct Invoice: Sendable {
  /// Name of the layout that the issuer wants: `telecom-bill`.
  public var layout: String?
  /// Language of the rendering if its caller wants no other, BCP 47: `es-DO`.
  public var language: String?
  /// Language of the fields whose kind is *words*: names of items, remarks, messages. If it isn't stated, it is `language`,
  /// or Spanish for an invoice with a fiscal block, or else the layout's own.
  public var textLanguage: String?
  /// Currency of all amounts, ISO 4217 (BT-5).
  public var currency: String?
  /// Currency of tax accounting, if it is another one (BT-6).
  public var taxCurrency: String?
  /// Number of the invoice (BT-1); for an e-CF its e-NCF.
  public var number: String?
  /// What the document calls itself, if the issuer states it: `Factura de Consumo`.
  public var title: String?
  /// Kind of document, UNTDID 1001: `380` invoice, `381` credit note (BT-3).
  public var typeCode: String?
  /// Day of issue (BT-2; FechaEmision).
  public var issueDate: CalendarDate?
  /// Last day to pay (BT-9; FechaLimitePago).
  public var dueDate: CalendarDate?
  /// Day when the tax becomes due (BT-7).
  public var taxPointDate: CalendarDate?
  /// Event that makes the tax due, instead of its day (BT-8).
  public var taxPointCode: String?
  /// Service or billing period (BG-14; FechaDesde, FechaHasta).
  @SharedIfStated public var period: Period?
  /// Business process (BT-23).
  public var process: String?
  /// The specification that the source claims to follow (BT-24).
  public var specification: String?
  /// Who issues (BG-4; Emisor); by name, at least.
  @Shared public var seller = Party()
  /// Who is billed (BG-7; Comprador).
  @SharedIfStated public var buyer: Party?
  /// Who is paid, if not the seller (BG-10).
  @SharedIfStated public var payee: Party?
  /// The seller's tax representative (BG-11).
  @SharedIfStated public var taxRepresentative: Party?
  /// Where and when it was delivered (BG-13).
  @SharedIfStated public var delivery: Delivery?
  /// Numbers of other papers: orders, contracts, projects.
  @SharedIfStated public var references: References?
  /// Invoices that this one follows or corrects (BG-3).
  public var preceding: [PrecedingInvoice] = []
  /// Papers that support the invoice (BG-24).
  public var documents: [SupportingDocument] = []
  /// Free text about the whole invoice (BG-1).
  public var notes: [Note] = []
  /// How to pay.
  @SharedIfStated public var payment: Payment?
  /// What is billed (BG-25; DetallesItems/Item).
  public var lines: [Line] = []
  /// Allowances on the whole invoice (BG-20; DescuentosORecargos with TipoAjuste D).
  public var allowances: [AllowanceCharge] = []
  /// Charges on the whole invoice (BG-21; DescuentosORecargos with TipoAjuste R).
  public var charges: [AllowanceCharge] = []
  /// Tax breakdown (BG-23).
  public var taxes: [TaxSubtotal] = []
  /// Totals of the document (BG-22; Totales).
  @Shared public var totals = Totals()
  /// The totals once more in another currency (OtraMoneda).
  @SharedIfStated public var otherCurrency: OtherCurrency?
  /// Dominican fiscal block of an e-CF.
  @SharedIfStated public var fiscal: Fiscal?
  /// What an exporter states about the shipment (InformacionesAdicionales).
  @SharedIfStated public var shipment: Shipment?
  /// How the goods travel (Transporte).
  @SharedIfStated public var transport: Transport?
  /// What a telephone bill shows beyond its fiscal part.
  @SharedIfStated public var telephone: Telephone?
  /// What is stated beyond the core of EN 16931.
  @SharedIfStated public var trade: Trade?
  /// How the issuer wants it to be shown, where the rules leave it open.
  @SharedIfStated public var presentation: Presentation?

  public init() {}
}

extension Invoice: ModelRecord {
  package enum Field: Int, ModelField {
    case layout, language, textLanguage, currency, taxCurrency, number, title, typeCode, issueDate, dueDate,
      taxPointDate, taxPointCode, period, process, specification, seller, buyer, payee, taxRepresentative,
      delivery, references, preceding, documents, notes, payment, lines, allowances, charges, taxes, totals,
      otherCurrency, fiscal, shipment, transport, telephone, trade, presentation, verificationAddress,
      paymentCode, taxLines, kind

    package var kind: ModelKind {
      switch self {
      case .layout, .language, .textLanguage, .currency, .taxCurrency, .number, .typeCode, .taxPointCode,
        .process, .specification, .verificationAddress, .paymentCode, .kind:
        .text
      case .title: .prose
      case .issueDate, .dueDate, .taxPointDate: .date
      case .period: .record(Period.schema)
      case .seller, .buyer, .payee, .taxRepresentative: .record(Party.schema)
      case .delivery: .record(Delivery.schema)
      case .references: .record(References.schema)
      case .preceding: .list(.record(PrecedingInvoice.schema))
      case .documents: .list(.record(SupportingDocument.schema))
      case .notes: .list(.record(Note.schema))
      case .payment: .record(Payment.schema)
      case .lines: .list(.record(Line.schema))
      case .allowances, .charges: .list(.record(AllowanceCharge.schema))
      case .taxes: .list(.record(TaxSubtotal.schema))
      case .totals: .record(Totals.schema)
      case .otherCurrency: .record(OtherCurrency.schema)
      case .fiscal: .record(Fiscal.schema)
      case .shipment: .record(Shipment.schema)
      case .transport: .record(Transport.schema)
      case .telephone: .record(Telephone.schema)
      case .trade: .record(Trade.schema)
      case .presentation: .record(Presentation.schema)
      case .taxLines: .list(.record(TaxLine.schema))
      }
    }

    package var isRequired: Bool {
      self == .currency || self == .number || self == .issueDate || self == .seller || self == .totals
    }

    package var isDerived: Bool {
      self == .verificationAddress || self == .paymentCode || self == .taxLines || self == .kind
    }
  }

  @inline(__always)
  package func value(of field: Field) -> ModelValue {
    switch field {
    case .layout: .stated(layout)
    case .language: .stated(language)
    case .textLanguage: .stated(textLanguage)
    case .currency: .stated(currency)
    case .taxCurrency: .stated(taxCurrency)
    case .number: .stated(number)
    case .title: .stated(title)
    case .typeCode: .stated(typeCode)
    case .issueDate: .stated(issueDate)
    case .dueDate: .stated(dueDate)
    case .taxPointDate: .stated(taxPointDate)
    case .taxPointCode: .stated(taxPointCode)
    case .period: _period.value
    case .process: .stated(process)
    case .specification: .stated(specification)
    case .seller: _seller.value
    case .buyer: _buyer.value
    case .payee: _payee.value
    case .taxRepresentative: _taxRepresentative.value
    case .delivery: _delivery.value
    case .references: _references.value
    case .preceding: .stated(preceding)
    case .documents: .stated(documents)
    case .notes: .stated(notes)
    case .payment: _payment.value
    case .lines: .list(LineList(lines: lines, taxation: LineTaxation(self)))
    case .allowances: .stated(allowances)
    case .charges: .stated(charges)
    case .taxes: .stated(taxes)
    case .totals: _totals.value
    case .otherCurrency: _otherCurrency.value
    case .fiscal: _fiscal.value
    case .shipment: _shipment.value
    case .transport: _transport.value
    case .telephone: _telephone.value
    case .trade: _trade.value
    case .presentation: _presentation.value
    case .verificationAddress: .stated(verificationAddress)
    case .kind: .stated(kind)
    case .paymentCode: .stated(paymentCode)
    case .taxLines: .stated(taxLines)
    }
  }
}
