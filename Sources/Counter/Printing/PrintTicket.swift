import FacturaDiagnostics

/// How a job is to be printed. Nothing is left to the printer's defaults but what is nothing here.
///
/// Documents are never scaled (PWG 5100.13, 5.2.6: `print-scaling` is `none`): bar codes keep their size, and margins are
/// the layout's.
package struct PrintTicket: Hashable, Sendable {
  /// What queues and printers show the job as. No personal data: others at the queue read it.
  package var title: String
  package var media: Media?
  package var sides: Sides?
  /// At least one. Copies that differ are pages of the document, not copies of the printer.
  package var copies: Int
  /// Who prints, for the queue and its accounts; nothing for the user of the system.
  package var user: String?

  package init(
    title: String, media: Media? = nil, sides: Sides? = nil, copies: Int = 1, user: String? = nil,
  ) {
    self.title = title
    self.media = media
    self.sides = sides
    self.copies = copies
    self.user = user
  }

  /// The title as far as IPP has room for it: 255 bytes (RFC 8011, 5.1.3).
  var shownTitle: String {
    var title = title.withoutControls
    while title.utf8.count > 255 { title.unicodeScalars.removeLast() }
    return title
  }
}
