import FacturaAmounts

/// The months of a consumption history, each with its share of the highest: the length of its bar.
struct ConsumptionList: ModelList {
  let months: [ConsumptionMonth]

  func element(at position: ListPosition) -> (value: ModelValue, next: ListPosition)? {
    guard months.indices.contains(position.index) else { return nil }
    return (.record(ConsumptionElement(months: months, index: position.index)), position.following)
  }

  var isEmpty: Bool { months.isEmpty }
}

final class ConsumptionElement: ModelRecord {
  let months: [ConsumptionMonth]
  let index: Int

  init(months: [ConsumptionMonth], index: Int) {
    self.months = months
    self.index = index
  }

  func value(of field: ConsumptionMonth.Field) -> ModelValue {
    switch field {
    case .share: .stated(months.share(at: index))
    default: months[index].value(of: field)
    }
  }
}

extension [ConsumptionMonth] {
  /// A month in per cent of the highest, with two decimals: amounts are compared, or quantities where no amount is
  /// stated. 0 for a month below zero; nothing if all are zero.
  func share(at index: Int) -> Rate? {
    guard let own = self[index].size else { return nil }
    var highest = ExactDecimal.zero
    for month in self {
      if let size = month.size, size > highest { highest = size }
    }
    if own.isNegative { return Rate(.zero) }
    return own.multiplied(by: ExactDecimal(100))?.divided(by: highest, decimals: 2).map(Rate.init)
  }
}

extension ConsumptionMonth {
  fileprivate var size: ExactDecimal? { amount?.value ?? quantity?.value }
}
