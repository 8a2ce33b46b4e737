import FacturaPages

/// What roles are called in the tree, and what may stand in what (ISO 32000-1, 14.8.4; ISO 14289-1, 7.2).
extension Role {
  /// The standard structure type.
  var structureType: StaticString {
    switch self {
    case .section: "Sect"
    case .division: "Div"
    case .heading1: "H1"
    case .heading2: "H2"
    case .heading3: "H3"
    case .heading4: "H4"
    case .heading5: "H5"
    case .heading6: "H6"
    case .paragraph: "P"
    case .span: "Span"
    case .note: "Note"
    case .caption: "Caption"
    case .list: "L"
    case .listItem: "LI"
    case .label: "Lbl"
    case .listBody: "LBody"
    case .table: "Table"
    case .tableHead: "THead"
    case .tableBody: "TBody"
    case .tableFoot: "TFoot"
    case .row: "TR"
    case .headerCell: "TH"
    case .cell: "TD"
    case .figure: "Figure"
    case .link: "Link"
    case .headerArtifact, .footerArtifact, .paginationArtifact, .layoutArtifact: "Artifact"
    }
  }

  /// Nothing for what means something.
  var artifact: Artifact? {
    switch self {
    case .headerArtifact: .header
    case .footerArtifact: .footer
    case .paginationArtifact: .pagination
    case .layoutArtifact: .layout
    default: nil
    }
  }

  /// From 1; nothing for what is no heading.
  var headingLevel: Int? {
    switch self {
    case .heading1: 1
    case .heading2: 2
    case .heading3: 3
    case .heading4: 4
    case .heading5: 5
    case .heading6: 6
    default: nil
    }
  }

  /// Stands between words.
  var isInline: Bool { self == .span || self == .link }

  /// Only holds other elements (ISO 32000-1, 14.8.4.2).
  var isGrouping: Bool { self == .section || self == .division || self == .caption }

  @inline(__always)
  var takesText: Bool { Roles.withText.contains(self) }

  @inline(__always)
  func takes(_ role: Role) -> Bool { kids.contains(role) }

  private var kids: Roles {
    switch self {
    case .section, .division, .caption: Roles.blocks.union([.section, .division, .caption])
    case .heading1, .heading2, .heading3, .heading4, .heading5, .heading6, .paragraph, .label, .span, .link:
      .inline
    case .note: Roles.blocks.union(.inline).union([.label])
    case .listBody, .cell, .headerCell: Roles.blocks.union(.inline).union([.section, .division])
    case .list: [.listItem, .list, .caption]
    case .listItem: [.label, .listBody]
    case .table: [.caption, .tableHead, .tableBody, .tableFoot, .row]
    case .tableHead, .tableBody, .tableFoot: [.row]
    case .row: [.headerCell, .cell]
    case .figure, .headerArtifact, .footerArtifact, .paginationArtifact, .layoutArtifact: []
    }
  }
}

/// A set of roles.
struct Roles: OptionSet {
  let rawValue: UInt32

  static let inline: Roles = [.span, .link, .note, .figure]
  static let blocks: Roles = [
    .heading1, .heading2, .heading3, .heading4, .heading5, .heading6, .paragraph, .note, .list, .table,
    .figure,
  ]
  static let withText: Roles = [
    .heading1, .heading2, .heading3, .heading4, .heading5, .heading6, .paragraph, .note, .span, .link, .label,
    .listBody, .cell, .headerCell,
  ]

  init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  init(_ roles: [Role]) {
    rawValue = roles.reduce(0) { $0 | 1 << UInt32($1.rawValue) }
  }

  init(arrayLiteral roles: Role...) {
    self.init(roles)
  }

  @inline(__always)
  func contains(_ role: Role) -> Bool { rawValue & (1 << UInt32(role.rawValue)) != 0 }
}
