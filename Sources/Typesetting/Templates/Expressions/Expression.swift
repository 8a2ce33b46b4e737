package import FacturaInvoices

/// An expression after its names were looked up: fields are numbers, variables are slots, texts are numbers in a
/// catalogue. Reckoning it needs no name and can't meet a wrong kind.
package indirect enum Expression: Sendable {
  case constant(ModelValue)
  /// A variable of a loop.
  case slot(Int)
  /// A field of the record in a slot; slot 0 is the invoice.
  case field(slot: Int, Int)
  /// A field of a field.
  case path(slot: Int, [Int])
  case member(Expression, [Int])
  /// A text of the catalogue, in whichever language.
  case text(Int)
  /// A text of the catalogue with expressions in it, for each language.
  case filledText([TextTemplate])
  case keyedText(family: Int, key: Expression)
  case page(PageFigure)
  case carried(CarriedFigure, NumericKind)

  case coalesce(Expression, Expression)
  case conditional(Expression, Expression, Expression)
  case not(Expression)
  case and(Expression, Expression)
  case or(Expression, Expression)
  case comparison(BinaryOperator, Expression, Expression, Comparand)
  case arithmetic(BinaryOperator, Expression, Expression, NumericKind)
  /// An amount or a quantity times a rate in per cent.
  case share(Expression, rate: Expression, NumericKind)
  case negation(Expression, NumericKind)
  case rounded(Expression, decimals: UInt8, NumericKind)

  case exists(Expression)
  /// How many characters a text has; none if it is missing.
  case length(Expression)
  case first(Expression)
  /// How many elements pass the test; all of them without one. `slot` holds the element meanwhile.
  case count(list: Expression, slot: Int, test: Expression?)
  case any(list: Expression, slot: Int, test: Expression)
  case sum(list: Expression, slot: Int, of: Expression, NumericKind)
}

/// How two values are compared.
package enum Comparand: UInt8, Sendable {
  case decimal, text, flag, date, time, timestamp
}

/// What furniture may read of its page.
package enum PageFigure: Sendable {
  case number
  /// Numbers of the first and last counted row; nothing on a page without such rows.
  case firstRow, lastRow
  case broughtForward(sum: Int, NumericKind)
  case total(sum: Int, NumericKind)
  /// A figure that an e-CF has page by page.
  case subtotal(Totals.Field)
  /// Known only at the end of the document.
  case count
}

/// What the sum rows of a table may read.
package enum CarriedFigure: Sendable {
  case sum(Int)
  case rows
}

/// Text with values to be put in.
package struct TextTemplate: Sendable {
  package enum Segment: Sendable {
    case words(String)
    case value(FormattedValue)
    /// A text of the catalogue with expressions in it, for each language.
    case filled([TextTemplate])
    /// The number of pages, known at the end: only in a paragraph of one line.
    case pageCount
  }

  package var segments: [Segment]
  /// Number of the path pattern of its first value from the data; 0 if it has none.
  package var path: Int32

  package init(segments: [Segment], path: Int32 = 0) {
    self.segments = segments
    self.path = path
  }

  /// Whether the number of pages stands in it.
  package var hasPageCount: Bool {
    segments.contains { segment in
      switch segment {
      case .pageCount: true
      case .filled(let templates): templates.contains(where: \.hasPageCount)
      case .words, .value: false
      }
    }
  }

  /// The text itself if nothing must be put in.
  package var fixed: String? {
    switch segments.count {
    case 0: ""
    case 1:
      if case .words(let words) = segments[0] { words } else { nil }
    default: nil
    }
  }
}

/// A value and how it is written. A class, because it is asked for with nearly every cell of a long table.
package final class FormattedValue: Sendable {
  package let expression: Expression
  package let format: ValueFormat
  /// Whether the layout names the format: then the invoice must state the figure.
  package let isRequired: Bool
  package let isUppercase: Bool
  /// The expression as it is written in the layout file.
  package let spelling: String
  package let tongue: Tongue

  init(
    expression: Expression, format: ValueFormat, isRequired: Bool, isUppercase: Bool, spelling: String,
    tongue: Tongue,
  ) {
    self.expression = expression
    self.format = format
    self.isRequired = isRequired
    self.isUppercase = isUppercase
    self.spelling = spelling
    self.tongue = tongue
  }
}
