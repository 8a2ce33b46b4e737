package import FacturaAmounts

extension Totals { package var excise: Amount? { nil } }
extension Line { package var isExempt: Bool { billing == "4" || taxCategory == "E" } }
extension Telephone { package var paymentsTotal: Amount? { nil } }
extension BillChange { package var difference: Amount? { nil } }
extension ChargeGroup { package var sum: Amount? { subtotal } }
extension Invoice { package var taxLines: [TaxLine] { [] } }
