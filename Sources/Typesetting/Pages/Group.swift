package import FacturaDiagnostics

/// What a stretch of items means. Two groups with the same role and origin on different pages are one element:
/// a table over many pages, a row broken over two.
package struct Group: Sendable {
  package var role: Role
  /// Whether it was begun on an earlier page, or further up on this one. Who looks for the element that it goes on
  /// needs to look only then.
  package var isContinued: Bool
  package var origin: Origin
  /// Only for the few groups that need more than a role.
  package var attributes: GroupAttributes?

  @inlinable
  package init(
    role: Role, origin: Origin, attributes: GroupAttributes? = nil, isContinued: Bool = false,
  ) {
    self.role = role
    self.isContinued = isContinued
    self.origin = origin
    self.attributes = attributes
  }

  /// The same group, further on.
  package var continued: Group {
    var group = self
    group.isContinued = true
    return group
  }
}

/// What a box means (ISO 32000-1, 14.8.4); artifacts mean nothing and are skipped by a screen reader
/// (ISO 32000-1, 14.8.2.2).
package enum Role: UInt8, Sendable, CaseIterable {
  case section
  /// One of several flows beside each other, where a page cuts them: each is read to its end before the next. Or boxes
  /// in a language of their own.
  case division
  case heading1, heading2, heading3, heading4, heading5, heading6
  case paragraph, span, note, caption
  case list, listItem, label, listBody
  case table, tableHead, tableBody, tableFoot, row, headerCell, cell
  case figure, link
  /// A running header, a running footer.
  case headerArtifact, footerArtifact
  /// What stands only because a page ends or begins: repeated header rows, carried-forward rows.
  case paginationArtifact
  /// Decoration.
  case layoutArtifact
}

extension Role {
  /// Whether what has this role means nothing.
  package var isArtifact: Bool {
    switch self {
    case .headerArtifact, .footerArtifact, .paginationArtifact, .layoutArtifact: true
    case .section, .division, .heading1, .heading2, .heading3, .heading4, .heading5, .heading6, .paragraph,
      .span, .note, .caption, .list, .listItem, .label, .listBody, .table, .tableHead, .tableBody, .tableFoot,
      .row, .headerCell, .cell, .figure, .link:
      false
    }
  }
}

/// What a group says besides its role.
package final class GroupAttributes: Sendable {
  /// Obligatory for figures and symbols (ISO 14289-1, 7.3). Of a link, what is said of it (7.18.5).
  package let alternativeText: String?
  /// BCP 47, when it differs from the document's.
  package let language: String?
  /// Address of a link.
  package let target: String?
  package let columnSpan: Int
  package let rowSpan: Int
  package let scope: Scope?
  package let listNumbering: ListNumbering?

  package enum Scope: String, Sendable {
    case column, row, both
  }

  /// What stands before the items of a list.
  package enum ListNumbering: String, Sendable {
    case disc, decimal
  }

  package init(
    alternativeText: String? = nil, language: String? = nil, target: String? = nil,
    columnSpan: Int = 1, rowSpan: Int = 1, scope: Scope? = nil,
    listNumbering: ListNumbering? = nil,
  ) {
    self.alternativeText = alternativeText
    self.language = language
    self.target = target
    self.columnSpan = columnSpan
    self.rowSpan = rowSpan
    self.scope = scope
    self.listNumbering = listNumbering
  }
}
