package import FacturaDiagnostics
package import FacturaGeometry
package import FacturaPages

/// An immutable description of something to place.
///
/// The enum is closed: a new kind of box is a new case, and the compiler shows what else must know of it.
package indirect enum Box: Sendable {
  case paragraph(Paragraph)
  case stack(Stack)
  case columns(Columns)
  case panel(Panel)
  case rule(Rule)
  case space(Length)
  case figure(Figure)
  case symbol(Symbol)
  case bars(BarChart)
  case table(Table)
  /// Its content is never cut if a fresh region could hold it whole.
  case keepTogether(Box, Origin = .none)
  /// A structure element around a box: a section, a list item, a link.
  case group(Group, Box)
  /// Stands at the foot of the region in which the flow reaches it; what follows fills the room above.
  case pinned(Box)
  /// What follows starts in the next region, unless this one is still untouched.
  case pageBreak
  /// Nothing at all: takes no room, always whole.
  case empty
}
