/// Where pages end.
public enum Pagination: Sendable {
  /// Behind the lines that the invoice itself names (Paginacion); where lines have room, if it names none.
  case stated
  /// Where lines have room, whatever the invoice says.
  case free
  /// Behind the lines that a plan names.
  case planned(PagePlan)
}
