/// What can be wrong with a layout file. Checking one collects all of these; `known` and `nearest` feed the hints.
package enum LayoutFileFact: Fact, Hashable {
  /// What a name in a layout file can name; the raw value is the word in messages.
  package enum Name: String, Hashable, Sendable {
    case element, attribute, style, text, color, font, field, format, function
    case loopVariable = "loop variable"
    case pageSize = "page size"
    case sum
  }

  // Files
  case fileMissing(name: String)
  case fileOutside(name: String)
  case fileUnreadable(name: String, reason: String)
  case circularInclude(chain: [String])
  case tooDeep(what: String, limit: Int)
  /// Parts and texts that are used by parts and texts grow fast.
  case tooLarge(limit: Int)

  case wrongRoot(name: String, expected: String)

  // Elements and attributes
  case unknown(Name, name: String, nearest: String?)
  case misplacedElement(name: String, parent: String, allowed: [String])
  case misplacedText(parent: String, text: String)
  case missingElement(name: String, parent: String)
  case missingAttribute(name: String, element: String)
  case badValue(attribute: String, value: String, expected: String)
  case duplicate(Name, name: String)
  case emptyElement(name: String, expected: String)

  // Styles and texts
  case circularStyle(chain: [String])
  case missingTypeface(family: String, style: String)
  case missingTranslation(text: String, language: String)

  // Structure
  case tableWithoutColumns
  case cellCount(cells: Int, columns: Int)
  /// A cell stands over more rows than there are; `left` is 0 outside of header rows.
  case rowSpan(rows: Int, left: Int)
  case crossedCells(column: Int)
  case trackCount(cells: Int, tracks: Int)
  case skippedHeading(level: Int, after: Int)
  case missingAlternative(element: String)
  case lateTextMixed
  case misplacedValue(name: String, reason: String)
  /// Lengths in words.
  case noRoomForMarks(edge: String, needed: String, margin: String)
  /// `<eco>` that saves nothing.
  case nothingGivenUp

  // Expressions
  case syntax(message: String, expression: String)
  case kind(message: String, expression: String)
  /// A function with too many or too few values.
  case arguments(function: String, FunctionForm, given: Int, expression: String)

  /// How a function of expressions is written.
  package struct FunctionForm: Hashable, Sendable {
    /// `sum(list, figure)`
    let form: String
    /// `2 values`
    let takes: String
    let example: String

    package init(_ form: String, takes: String, example: String) {
      self.form = form
      self.takes = takes
      self.example = example
    }
  }
}

extension LayoutFileFact {
  package var code: String {
    switch self {
    case .fileMissing: "layout-file.missing"
    case .fileOutside: "layout-file.outside"
    case .fileUnreadable: "layout-file.unreadable"
    case .circularInclude: "layout-file.circular-include"
    case .tooDeep: "layout-file.too-deep"
    case .tooLarge: "layout-file.too-large"
    case .wrongRoot: "layout-file.wrong-root"
    case .unknown(let kind, _, _):
      "layout-file.unknown-" + kind.rawValue.map { $0 == " " ? "-" : String($0) }.joined()
    case .misplacedElement: "layout-file.misplaced-element"
    case .misplacedText: "layout-file.misplaced-text"
    case .missingElement: "layout-file.missing-element"
    case .missingAttribute: "layout-file.missing-attribute"
    case .badValue: "layout-file.bad-value"
    case .duplicate: "layout-file.duplicate"
    case .emptyElement: "layout-file.empty-element"
    case .circularStyle: "layout-file.circular-style"
    case .missingTypeface: "layout-file.missing-typeface"
    case .missingTranslation: "layout-file.missing-translation"
    case .tableWithoutColumns: "layout-file.table-without-columns"
    case .cellCount: "layout-file.cell-count"
    case .rowSpan: "layout-file.row-span"
    case .crossedCells: "layout-file.crossed-cells"
    case .trackCount: "layout-file.track-count"
    case .skippedHeading: "layout-file.skipped-heading"
    case .missingAlternative: "layout-file.missing-alternative"
    case .lateTextMixed: "layout-file.late-text-mixed"
    case .misplacedValue: "layout-file.misplaced-value"
    case .noRoomForMarks: "layout-file.no-room-for-marks"
    case .nothingGivenUp: "layout-file.nothing-given-up"
    case .syntax: "layout-file.syntax"
    case .kind: "layout-file.kind"
    case .arguments: "layout-file.arguments"
    }
  }

  package var message: String {
    switch self {
    case .fileMissing(let name): "there is no file “\(name)” in the layout's folder"
    case .fileOutside(let name): "“\(name)” lies outside the layout's folder"
    case .fileUnreadable(let name, let reason): "“\(name)” can't be read: \(reason)"
    case .circularInclude(let chain): "circular include: \(chain.joined(separator: " → "))"
    case .tooDeep(let what, let limit): "\(what) are nested deeper than \(limit)"
    case .tooLarge(let limit): "the layout has more than \(limit) elements and expressions"
    case .wrongRoot(let name, let expected): "the root is <\(name)>, not <\(expected)>"
    case .unknown(let kind, let name, _): "unknown \(kind.rawValue) “\(name.shortened)”"
    case .misplacedElement(let name, let parent, _): "<\(name)> can't stand in <\(parent)>"
    case .misplacedText(let parent, let text): "text can't stand directly in <\(parent)>: “\(text.shortened)”"
    case .missingElement(let name, let parent): "<\(parent)> has no <\(name)>"
    case .missingAttribute(let name, let element): "<\(element)> needs the attribute “\(name)”"
    case .badValue(let attribute, let value, let expected):
      "“\(value.shortened)” is no value for “\(attribute)”: expected \(expected)"
    case .duplicate(let kind, let name): "the \(kind.rawValue) “\(name.shortened)” is there twice"
    case .emptyElement(let name, let expected): "<\(name)> is empty: expected \(expected)"
    case .circularStyle(let chain): "circular style: \(chain.joined(separator: " → "))"
    case .missingTypeface(let family, let style): "the font “\(family)” has no \(style) typeface"
    case .missingTranslation(let text, let language):
      "the text “\(text)” is missing in language “\(language)”"
    case .tableWithoutColumns: "a table without columns"
    case .cellCount(let cells, let columns): "the row fills \(cells) columns, but the table has \(columns)"
    case .rowSpan(let rows, let left):
      left == 0
        ? "a cell outside of <thead> stands over \(rows) rows"
        : "a cell stands over \(rows) rows, but \(left) of <thead> \(left == 1 ? "is" : "are") left"
    case .crossedCells(let column): "a cell reaches into column \(column), where a cell of a row above stands"
    case .trackCount(let cells, let tracks):
      "\(cells) boxes stand side by side, but there are \(tracks) tracks"
    case .skippedHeading(let level, let after):
      after == 0
        ? "the first heading is an h\(level)" : "an h\(level) follows an h\(after): a level is skipped"
    case .missingAlternative(let element): "<\(element)> needs a text for those who can't see it"
    case .lateTextMixed: "a paragraph with the page count must be one line of one style"
    case .misplacedValue(let name, let reason): "“\(name.shortened)” has no value here: \(reason)"
    case .nothingGivenUp: "<eco> gives up nothing"
    case .noRoomForMarks(let edge, let needed, let margin):
      "marks need \(needed) of the \(edge) margin, but it has \(margin)"
    case .syntax(let message, let expression): "\(message) in “\(expression.shortened)”"
    case .kind(let message, let expression): "\(message) in “\(expression.shortened)”"
    case .arguments(let function, let form, let given, let expression):
      "\(function)(…) takes \(form.takes), not \(given), in “\(expression.shortened)”"
    }
  }

  package var hints: [String] {
    switch self {
    case .unknown(_, _, let nearest?): ["did you mean “\(nearest)”?"]
    case .unknown(let kind, _, nil): [kind.whereKnown]
    case .fileMissing: ["a path begins in the folder of the file in which it stands"]
    case .fileOutside: ["a layout may use files of its own folder, the folders in it, and “shared” beside it"]
    case .wrongRoot(_, "part"): ["what is included stands in a <part>"]
    case .tooLarge: ["what is included, and what a text of the catalogue holds, counts wherever it is used"]
    case .circularInclude: ["a file may not include itself, nor a file that includes it"]
    case .misplacedElement(_, let parent, let allowed):
      allowed.isEmpty
        ? ["<\(parent)> holds no elements"] : ["<\(parent)> holds " + allowed.joined(separator: ", ")]
    case .misplacedText: ["put it into a <p>"]
    case .missingTypeface(let family, _): ["use a style that “\(family)” has, or add the font file"]
    case .missingTranslation(let text, let language):
      ["add <text name=\"\(text)\"> to the texts in language “\(language)”"]
    case .tableWithoutColumns: ["say how wide the columns are: columns=\"20mm 1fr\""]
    case .rowSpan(_, left: 0): ["only header rows are placed together: elsewhere, cells fill one row each"]
    case .rowSpan: ["add rows to <thead>, or lower the rowspan"]
    case .crossedCells: ["lower its colspan, or the rowspan of the cell above"]
    case .cellCount: ["add cells, or let one reach over several columns with colspan"]
    case .trackCount: ["give one track for each box"]
    case .skippedHeading(_, let after): ["the next heading inside it is an h\(after + 1)"]
    case .missingAlternative(let element):
      element == "img"
        ? ["say what it shows with alt=\"…\"; if it is only decoration, say decorative=\"yes\""]
        : ["say what it shows with alt=\"…\""]
    case .lateTextMixed: ["leave out <b>, <i>, <span> and <br> there, and other styles"]
    case .nothingGivenUp:

      ["say a bottom margin smaller than the pages' own, a gap below 100 per cent, or a summary"]
    case .noRoomForMarks(let edge, _, _):
      ["give the page a larger \(edge) margin, or the marks smaller letters or the other edge"]
    case .arguments(_, let form, _, _): ["write \(form.form): \(form.example)"]
    default: []
    }
  }
}

extension LayoutFileFact.Name {
  /// Where to look for what there is.
  fileprivate var whereKnown: String {
    switch self {
    case .element, .attribute, .format, .function, .pageSize, .loopVariable:
      "docs/layout-files.md names them all"
    case .field: "docs/invoice-json.md says what the data hold"
    case .style: "define it in <styles>: <style name=\"…\"/>"
    case .color: "write it like #0B5FA5, or define it in <styles>: <color name=\"…\" value=\"#0B5FA5\"/>"
    case .text: "define it in <texts>: <text name=\"…\">…</text>"
    case .font:
      "add its files (--font, Fonts(adding:)), or name a font that is built in: Roboto, Roboto Condensed, Noto Sans"
    case .sum: "let the rows of a table carry it: <tr sums=\"…\">"
    }
  }
}
