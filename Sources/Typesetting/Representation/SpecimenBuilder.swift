import FacturaAmounts
import FacturaInvoices

/// Makes up the invoice of a specimen. Its figures agree with each other, as far as rounding goes.
struct SpecimenBuilder {
  let type: FiscalType
  let situation: Specimen.Situation
  var invoice = Invoice()

  init(_ type: FiscalType, _ situation: Specimen.Situation) {
    self.type = type
    self.situation = situation
  }

  mutating func build(lineCount: Int) {
    setHeader()
    setParties()
    setFiscal()
    setLines(count: lineCount)
    if type.hasAdjustments { setAdjustments() }
    setTotals()
    if situation == .otherCurrency || situation == .pesosLeftOut { setOtherCurrency() }
    if situation == .pesosLeftOut { leaveOutPesos() }
  }

  // MARK: Header

  private mutating func setHeader() {
    invoice.currency = "DOP"
    invoice.textLanguage = "es"
    invoice.number = ncf
    invoice.issueDate = CalendarDate(year: 2027, month: 3, day: 9)
  }

  private var ncf: String { "E\(type.rawValue)0000004711" }

  private mutating func setParties() {
    invoice.seller.name = "Emisora Prisma, SRL"
    invoice.seller.tradeName = "Quetzal Azul"
    invoice.seller.branch = "Sede Ozama"
    invoice.seller.taxID = "131009998"
    var address = Address()
    address.line1 = "Calle del Faro 71"
    (address.city, address.cityCode) = ("Bayaguana", "290200")
    (address.subdivision, address.subdivisionCode) = ("Monte Plata", "290000")
    invoice.seller.address = address

    var buyer = Party()
    let isForeign = type == .exports || type == .paymentsAbroad
    if type != .minorExpenses { buyer.name = "Receptora Lince, SRL" }
    if isForeign {
      buyer.foreignID = "EX-55K881"
    } else if type != .minorExpenses {
      buyer.taxID = "102007773"
    }
    if type == .exports {
      var abroad = Address()
      abroad.countryName = "Portugal"
      buyer.address = abroad
    }
    invoice.buyer = type == .minorExpenses ? nil : buyer
  }

  private mutating func setFiscal() {
    var fiscal = Fiscal()
    fiscal.typeCode = type.rawValue
    fiscal.ncf = ncf
    if type.expires { fiscal.sequenceExpiry = CalendarDate(year: 2028, month: 12, day: 31) }
    if situation != .unsigned {
      fiscal.securityCode = "k7+/Qz"
      if let day = CalendarDate(year: 2027, month: 3, day: 10),
        let time = ClockTime(hour: 10, minute: 42, second: 17)
      {
        fiscal.signedAt = Timestamp(date: day, time: time)
      }
    }
    fiscal.deferred = situation == .deferred ? true : nil
    fiscal.contingency = situation == .contingency ? true : nil
    if type.isNote || situation == .contingency {
      var modified = ModifiedDocument()
      modified.ncf = type.isNote ? "E310000000815" : "B0100000815"
      modified.code = type.isNote ? "3" : "4"
      fiscal.modified = modified
    }
    invoice.fiscal = fiscal
  }

  // MARK: Lines

  private mutating func setLines(count: Int) {
    var lines = [situation == .excise ? spirits : discounted, surcharged]
    let last = max(3, count)
    for number in 3...last {
      var line = line(number, of: Goods("Extensión \(number)", price: 100_000 + 700 * number))
      // The last line is exempt too, so that no line and no page has all that is exempt.
      if number == last, type.hasExemptLines { line.billing = "4" }
      if type.hasAdditionalTaxes { line.additionalTaxes = ["001"] }
      lines.append(line)
    }
    invoice.lines = lines
  }

  /// What a line is of; the price is one in cents.
  private struct Goods {
    let name: String
    var quantity = 1
    var unit = (code: "43", name: "UND")
    let price: Int

    init(_ name: String, price: Int) {
      (self.name, self.price) = (name, price)
    }
  }

  private func line(_ number: Int, of goods: Goods) -> Line {
    var line = Line()
    line.id = "\(number)"
    line.name = goods.name
    // Payments abroad are for services (Formato e-CF, IndicadorBienoServicio).
    line.goodOrService = type == .paymentsAbroad ? "2" : "1"
    line.quantity = Quantity(ExactDecimal(goods.quantity))
    (line.unit, line.unitName) = goods.unit
    line.price = .cents(goods.price)
    line.net = .cents(goods.price * goods.quantity)
    line.billing = type.billing
    return line
  }

  private var discounted: Line {
    var goods = Goods("Cable Umbra", price: 6_875)
    goods.quantity = 137
    var line = line(1, of: goods)
    if type.hasAdjustments {
      line.discount = .cents(8_835)
      line.net = .cents(933_040)
    }
    if type.hasAdditionalTaxes { line.additionalTaxes = ["002", "004"] }
    return line
  }

  private var surcharged: Line {
    var goods = Goods("Curso Nimbo", price: 865)
    (goods.quantity, goods.unit) = (143, ("19", "HOR"))
    var line = line(2, of: goods)
    if type.hasExemptLines { line.billing = "4" }
    if type.hasAdjustments {
      line.surcharge = .cents(1_970)
      line.net = .cents(125_665)
    }
    return line
  }

  private var spirits: Line {
    var goods = Goods("Ron Umbra", price: 6_875)
    goods.quantity = 137
    var line = line(1, of: goods)
    line.additionalTaxes = ["006", "023"]
    var excise = ExciseGoods()
    excise.referenceQuantity = Quantity(ExactDecimal(1))
    excise.referenceUnit = "24"
    var content = Subquantity()
    content.quantity = Quantity(ExactDecimal(coefficient: 7, scale: 1))
    content.unit = "24"
    excise.subquantities = [content]
    excise.alcohol = Rate(ExactDecimal(coefficient: 3745, scale: 2))
    excise.retailPrice = .cents(298_761)
    line.excise = excise
    return line
  }

  private mutating func setAdjustments() {
    var allowance = AllowanceCharge()
    allowance.reason = "Descuento Ámbar"
    allowance.valueKind = "%"
    allowance.percentage = Rate(ExactDecimal(coefficient: 265, scale: 2))
    allowance.amount = .cents(25_025)
    var charge = AllowanceCharge()
    charge.reason = "Recargo Cobre"
    charge.valueKind = "$"
    charge.amount = .cents(7_515)
    (allowance.billing, charge.billing) = (type.billing, type.billing)
    invoice.allowances = [allowance]
    invoice.charges = [charge]
  }
}

extension Amount {
  static func cents(_ cents: Int) -> Amount { Amount(ExactDecimal(coefficient: Int128(cents), scale: 2)) }
}
