/// What the vocabulary says about an element: its attributes, and what may stand in it.
package struct ElementRule: Sendable {
  package enum Content: Sendable {
    /// Nothing.
    case empty
    /// Words and the elements that stand between words.
    case words
    /// Blocks: paragraphs, tables, panels …
    case blocks
    /// Blocks, or words that form a paragraph of their own.
    case wordsOrBlocks
    /// What the element around it may hold: conditions and loops.
    case sameAsParent
    /// These elements and no others.
    case elements([String])
    /// Plain text, with expressions.
    case text
  }

  package let name: String
  package let attributes: [AttributeRule]
  package let content: Content

  init(_ name: String, _ attributes: [AttributeRule] = [], holds content: Content = .empty) {
    self.name = name
    self.attributes = attributes
    self.content = content
  }

  package func attribute(_ name: String) -> AttributeRule? {
    attributes.first { $0.name == name }
  }
}

/// What the vocabulary says about an attribute.
package struct AttributeRule: Sendable {
  package let name: String
  package let kind: AttributeKind
  package let isRequired: Bool
  /// What holds if it isn't given, in the attribute's own words; nothing if there is then none.
  package let standard: String?

  private init(_ name: String, _ kind: AttributeKind, isRequired: Bool, standard: String?) {
    self.name = name
    self.kind = kind
    self.isRequired = isRequired
    self.standard = standard
  }

  static func required(_ name: String, _ kind: AttributeKind) -> AttributeRule {
    AttributeRule(name, kind, isRequired: true, standard: nil)
  }

  static func optional(_ name: String, _ kind: AttributeKind, _ standard: String? = nil) -> AttributeRule {
    AttributeRule(name, kind, isRequired: false, standard: standard)
  }
}

/// What an attribute's value must look like.
package enum AttributeKind: Hashable, Sendable {
  /// A name that the file gives to something.
  case name
  /// A style of the style sheet.
  case style
  /// A font family.
  case font
  case language
  /// The path of a file, from the file that names it.
  case file
  /// A length of zero or more.
  case length
  /// One length for all sides, or two (top and bottom, left and right), or four (top right bottom left).
  case insets
  case color
  /// A line: width, colour, then perhaps `dashed` or `dotted`.
  case stroke
  /// Widths of columns.
  case tracks
  case word([String])
  /// Several of these words, with spaces between.
  case words([String])
  case yesNo
  case number(ClosedRange<Int>)
  case angle
  case alignment
  case alignments
  /// Text with expressions in braces.
  case text
  /// An expression that is a test.
  case test
  /// An expression that yields a list.
  case list
  /// An expression that yields a figure.
  case figure
  /// `name: expression; name: expression`.
  case sums

  /// As the documentation and messages say it.
  package var words: String {
    switch self {
    case .name: "a name"
    case .style: "the name of a style"
    case .font: "a font family"
    case .language: "a language tag such as es or en"
    case .file: "the path of a file"
    case .length: "a length such as 4pt, 2.5mm or 1.2em"
    case .insets: "one, two or four lengths"
    case .color: "a colour such as #0A5, #00AA55 or the name of one"
    case .stroke: "a line such as 0.5pt #999999"
    case .tracks: "widths such as 20mm 1fr sample(00,000.00)"
    case .word(let words): words.joined(separator: ", ")
    case .words(let words): "some of " + words.joined(separator: ", ")
    case .yesNo: "yes or no"
    case .number(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .angle: "diagonal, or whole degrees such as 45"
    case .alignment: "start, left, right, center or decimal(2)"
    case .alignments: "one alignment for each column"
    case .text: "text with expressions in braces"
    case .test: "a test"
    case .list: "a list"
    case .figure: "a figure"
    case .sums: "sums such as amount: record.amount"
    }
  }
}
