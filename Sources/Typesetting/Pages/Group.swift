package import FacturaDiagnostics

/// What a stretch of items means. Two groups with the same role and origin on different pages are one element:
/// a table over many pages, a row broken over two.
package struct Group: Sendable {
  package var role: Role
  package var origin: Origin
  /// Only for the few groups that need more than a role.
  package var attributes: GroupAttributes?

  @inlinable
  package init(role: Role, origin: Origin, attributes: GroupAttributes? = nil) {
    self.role = role
    self.origin = origin
    self.attributes = attributes
  }
}

/// What a box means (ISO 32000-1, 14.8.4); artifacts mean nothing and are skipped by a screen reader
/// (ISO 32000-1, 14.8.2.2).
package enum Role: UInt8, Sendable, CaseIterable {
  case section, heading1, heading2, heading3, heading4, heading5, heading6
  case paragraph, span, note, caption
  case list, listItem, label, listBody
  case table, tableHead, tableBody, tableFoot, row, headerCell, cell
  case figure, link
  /// Furniture, repeated header rows, carried-forward rows.
  case paginationArtifact
  /// Rules, fills, borders.
  case layoutArtifact
}

/// What a group says besides its role.
package final class GroupAttributes: Sendable {
  /// Obligatory for figures and symbols (ISO 14289-1, 7.3).
  package let alternativeText: String?
  /// BCP 47, when it differs from the document's.
  package let language: String?
  /// Address of a link.
  package let target: String?
  package let columnSpan: Int
  package let rowSpan: Int
  package let scope: Scope?

  package enum Scope: String, Sendable {
    case column, row, both
  }

  package init(
    alternativeText: String? = nil, language: String? = nil, target: String? = nil,
    columnSpan: Int = 1, rowSpan: Int = 1, scope: Scope? = nil,
  ) {
    self.alternativeText = alternativeText
    self.language = language
    self.target = target
    self.columnSpan = columnSpan
    self.rowSpan = rowSpan
    self.scope = scope
  }
}
