import FacturaGeometry
import FacturaInvoices

/// The words of layout files: each element, its attributes, what it holds. Parsing, checking, the documentation
/// and the schema for editors all follow this one table.
package enum Vocabulary {
  package static let elements: [ElementRule] =
    files + definitions + pages + containers + leaves + figures + text + lists + tables + conditions

  package static func rule(for name: String) -> ElementRule? { byName[name] }

  private static let byName = Dictionary(
    elements.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  // MARK: What may stand where

  static let definitionNames = ["include", "styles", "texts", "pages"]
  /// Conditions and loops: they hold what may stand around them.
  static let control = ["if", "choose", "when", "otherwise", "for"]
  static let controlNames = ["if", "choose", "for", "include"]
  static let wordNames = ["b", "i", "span", "a", "br"]
  static let blockNames =
    headings
    + [
      "p", "section", "stack", "columns", "panel", "keep", "pinned", "ul", "ol", "table", "rule", "space",
      "note", "img", "qr", "barcode", "bars", "figure", "page-break",
    ]
  /// What a figure shows.
  static let pictureNames = ["img", "qr", "barcode", "bars"]
  static let headings = ["h1", "h2", "h3", "h4", "h5", "h6"]

  /// The elements that may stand in one with this content; `outer` is the content around a condition or loop.
  package static func children(of content: ElementRule.Content, outer: [String]) -> [String] {
    switch content {
    case .empty, .text: []
    case .words: wordNames + controlNames
    case .blocks: blockNames + controlNames
    case .wordsOrBlocks: wordNames + blockNames + controlNames
    case .sameAsParent: outer
    case .elements(let names): names
    }
  }

  // MARK: Attributes that several elements share

  private static let style = AttributeRule.optional("style", .style)
  private static let gap = AttributeRule.optional("gap", .length, "0")
  private static let keepWithNext = AttributeRule.optional("keep-with-next", .yesNo, "no")
  private static let alt = AttributeRule.required("alt", .text)
  private static let place = AttributeRule.optional("align", .word(["left", "center", "right"]), "left")

  /// What a stretch of words can look like.
  private static let letters: [AttributeRule] = [
    .optional("font", .font), .optional("size", .length), .optional("weight", .word(["regular", "bold"])),
    .optional("slope", .word(["upright", "italic"])), .optional("color", .color),
    .optional("features", .words(["ligatures", "tabular-figures", "small-capitals", "no-kerning", "none"])),
  ]

  /// What a paragraph can look like besides.
  private static let lines: [AttributeRule] = [
    .optional("leading", .length), .optional("align", .alignment), .optional("orphans", .number(1...20)),
    .optional("widows", .number(1...20)), .optional("single-line", .yesNo),
    .optional("balanced", .yesNo),
  ]

  private static let language = AttributeRule.optional("lang", .language)
  private static let paragraph = [style] + letters + lines + [language, keepWithNext]
  private static let words = [style] + letters
  private static let container = [style, gap, keepWithNext]

  // MARK: The table

  private static let files: [ElementRule] = [
    ElementRule(
      "layout",
      [
        .required("name", .name), .required("lang", .language), .optional("title", .text),
        .optional("documents", .words(DocumentKind.allCases.map(\.rawValue))),
        .optional("fiscal", .words(FiscalType.allCases.map(\.rawValue) + ["none"])),
      ], holds: .elements(definitionNames + ["flow"])),
    ElementRule("part", holds: .sameAsParent),
    ElementRule("include", [.required("href", .file)]),
  ]

  private static let definitions: [ElementRule] = [
    ElementRule("styles", holds: .elements(["color", "style", "include"])),
    ElementRule("color", [.required("name", .name), .required("value", .color)]),
    ElementRule("style", [.required("name", .name), .optional("extends", .style)] + letters + lines),
    ElementRule("texts", [.required("lang", .language)], holds: .elements(["text", "include"])),
    ElementRule("text", [.required("name", .name), .optional("key", .name)], holds: .text),
  ]

  private static let pages: [ElementRule] = [
    ElementRule(
      "pages",
      [
        .required("sizes", .words(PaperSize.all.map(\.name))), .optional("margin", .insets, "15mm"), style,
      ], holds: .elements(["page", "marks", "eco", "include"])),
    ElementRule(
      "page",
      [
        .optional("for", .words(["first", "following", "last", "only"]), "following"),
        .optional("margin", .insets),
      ], holds: .elements(["header", "footer", "foot", "watermark", "include"])),
    ElementRule("header", [style, gap, .optional("content", .yesNo)], holds: .blocks),
    ElementRule("footer", [style, gap, .optional("content", .yesNo)], holds: .blocks),
    ElementRule("foot", [style, gap], holds: .blocks),
    ElementRule(
      "watermark",
      words + [
        .optional("angle", .angle, "diagonal"), .optional("layer", .word(["behind", "front"]), "behind"),
        .optional("opacity", .number(1...100), "100"),
      ], holds: .words),
    ElementRule(
      "marks",
      words + [
        .optional("at", .word(["top", "bottom"])), .optional("edge", .length, "5mm"),
        .optional("align", .alignment), .optional("leading", .length, "1.2em"),
      ]),
    ElementRule(
      "eco",
      [
        .optional("bottom", .length), .optional("gap", .number(0...100), "100"),
        .optional("summary", .number(2...1000)),
      ]),
    ElementRule("flow", [style, gap], holds: .blocks),
  ]

  private static let containers: [ElementRule] = [
    ElementRule("section", container + [language], holds: .blocks),
    ElementRule("stack", container + [language], holds: .blocks),
    ElementRule(
      "columns",
      [
        .required("tracks", .tracks), gap,
        .optional("valign", .word(["top", "middle", "bottom", "baseline"]), "top"), style, keepWithNext,
      ], holds: .blocks),
    ElementRule(
      "panel",
      [
        .optional("padding", .insets, "0"), .optional("fill", .color), .optional("border", .stroke),
        .optional("edges", .words(["top", "right", "bottom", "left", "all"]), "all"),
        .optional("corners", .length, "0"), .optional("width", .length),
        .optional("min-height", .length, "0"),
      ] + container + [language], holds: .wordsOrBlocks),
    ElementRule("keep", container + [language], holds: .blocks),
    ElementRule("pinned", [style, gap], holds: .blocks),
  ]

  private static let leaves: [ElementRule] = [
    ElementRule(
      "rule",
      [
        .optional("stroke", .stroke, "0.5pt #000000"), .optional("before", .length, "0"),
        .optional("after", .length, "0"), keepWithNext,
      ]),
    ElementRule("space", [.required("height", .length), keepWithNext]),
    ElementRule("page-break"),
    ElementRule(
      "img",
      [
        .required("src", .file), .optional("alt", .text), .optional("decorative", .yesNo, "no"),
        .optional("width", .length), .optional("height", .length), place, language, keepWithNext,
      ]),
    ElementRule(
      "qr",
      [
        .required("value", .text), .required("size", .length), .optional("quiet-zone", .length, "3mm"),
        .optional("color", .color, "black"), place, alt, language, keepWithNext,
      ]),
    ElementRule(
      "barcode",
      [
        .required("value", .text), .required("width", .length), .required("height", .length),
        .optional("quiet-zone", .length, "3mm"), .optional("color", .color, "black"), place, alt,
        language, keepWithNext,
      ]),
    ElementRule(
      "bars",
      [
        .required("each", .list), .required("as", .name), .required("value", .figure),
        .required("label", .text),
        .required("figure", .text), .optional("highlight", .test), .required("height", .length),
        .optional("gap", .length, "4pt"), .optional("color", .color, "#B8C4CE"),
        .optional("highlight-color", .color, "black"), style, alt, .optional("item-alt", .text), language,
        keepWithNext,
      ]),
  ]

  private static let figures: [ElementRule] = [
    ElementRule(
      "figure", container + [language], holds: .elements(pictureNames + ["figcaption", "include"])),
    ElementRule("figcaption", [style, gap, language], holds: .wordsOrBlocks),
  ]

  private static let text: [ElementRule] =
    headings.map { ElementRule($0, paragraph, holds: .words) }
    + [
      ElementRule("p", paragraph, holds: .words),
      ElementRule("note", paragraph, holds: .words),
      ElementRule("b", words, holds: .words),
      ElementRule("i", words, holds: .words),
      ElementRule("span", words + [language], holds: .words),
      ElementRule("a", [.required("href", .text), .optional("alt", .text)] + words, holds: .words),
      ElementRule("br"),
    ]

  private static let lists: [ElementRule] = [
    ElementRule(
      "ul", [.optional("bullet", .name, "•"), .optional("indent", .length, "1em")] + container,
      holds: .elements(["li", "if", "choose", "for", "include"])),
    ElementRule(
      "ol", [.optional("indent", .length, "1.6em")] + container,
      holds: .elements(["li", "if", "choose", "for", "include"])),
    ElementRule("li", container + [language], holds: .wordsOrBlocks),
  ]

  private static let rowNames = ["tr", "if", "choose", "for", "include"]

  private static let tables: [ElementRule] = [
    ElementRule(
      "table",
      [
        .optional("columns", .tracks), .optional("gap", .length, "0"), .optional("align", .alignments),
        .optional("padding", .insets, "0"), .optional("header-rule", .stroke), .optional("row-rule", .stroke),
        .optional("end-rule", .stroke), .optional("stripe", .color), style, language, keepWithNext,
      ],
      holds: .elements([
        "caption", "thead", "brought-forward", "tbody", "tfoot", "carried-forward", "page-subtotal",
        "include",
      ])),
    ElementRule(
      "caption",
      [
        style, gap, .optional("fill", .color), .optional("padding", .insets),
        .optional("rule-above", .stroke),
        .optional("rule-below", .stroke), .optional("repeated", .yesNo, "no"),
      ], holds: .wordsOrBlocks),
    ElementRule("thead", [style], holds: .elements(["tr", "include"])),
    ElementRule("tbody", [style], holds: .elements(rowNames)),
    ElementRule("tfoot", [style], holds: .elements(rowNames)),
    ElementRule("brought-forward", [style], holds: .elements(["tr"])),
    ElementRule("carried-forward", [style], holds: .elements(["tr"])),
    ElementRule("page-subtotal", [style], holds: .elements(["tr"])),
    ElementRule(
      "tr",
      [
        style, .optional("fill", .color), .optional("padding", .insets), .optional("rule-above", .stroke),
        .optional("rule-below", .stroke),
        .optional("valign", .word(["top", "middle", "bottom", "baseline"]), "top"),
        .optional("may-break", .yesNo, "no"), keepWithNext, .optional("keep-with-previous", .yesNo, "no"),
        .optional("counted", .yesNo, "no"), .optional("sums", .sums),
      ], holds: .elements(["td", "th"])),
    ElementRule("td", cell + [scope], holds: .wordsOrBlocks),
    ElementRule("th", cell + [scope], holds: .wordsOrBlocks),
  ]

  private static let scope = AttributeRule.optional("scope", .word(["column", "row", "both"]))

  private static let cell =
    [
      AttributeRule.optional("colspan", .number(1...64), "1"), .optional("rowspan", .number(1...64), "1"),
      style, gap, language,
    ] + letters + lines

  private static let conditions: [ElementRule] = [
    ElementRule("if", [.required("test", .test)], holds: .sameAsParent),
    ElementRule("choose", holds: .elements(["when", "otherwise"])),
    ElementRule("when", [.required("test", .test)], holds: .sameAsParent),
    ElementRule("otherwise", holds: .sameAsParent),
    ElementRule(
      "for", [.required("each", .list), .required("as", .name), .optional("number", .name)],
      holds: .sameAsParent),
  ]
}
