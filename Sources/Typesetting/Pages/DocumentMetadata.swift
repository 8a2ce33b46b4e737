package import FacturaAmounts

/// What a document says about itself to programs: the title in a window, the date in a file list.
///
/// The date is an argument, because the same invoice gives the same bytes on every day.
package struct DocumentMetadata: Hashable, Sendable {
  package var title: String
  package var author: String
  package var subject: String
  package var keywords: [String]
  package var created: Timestamp
  /// Where `created` is meant, and the dates of attachments too.
  package var zone: ZoneOffset
  /// Language of the text, for readers aloud.
  package var language: Language

  package init(
    title: String, author: String = "", subject: String = "", keywords: [String] = [], created: Timestamp,
    zone: ZoneOffset = .greenwich, language: Language = .spanish,
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.keywords = keywords
    self.created = created
    self.zone = zone
    self.language = language
  }
}
