package import Factura
package import FacturaPrinting

/// How a bill is to be put on paper.
package struct PrintChoices: Sendable, Equatable {
  /// More are a job for another machine, or a mistyped number.
  package static let mostCopies = 99

  package var form = PaperForm.bill
  /// Without the details; nothing for whatever saves paper, or else with them.
  package var isSummary: Bool?
  /// Without personal data.
  package var isMasked = false
  /// From 1 to `mostCopies`.
  package var copies = 1
  /// Nothing for all.
  package var pages: PageSelection?
  /// Nothing for whatever saves paper, or else what the printer does by itself.
  package var sides: Sides?
  package var media: Media?
  /// What isn't chosen is what takes fewest sheets.
  package var isEco = false
  /// The model of a receipt printer: a built-in name or the path of a file. Nothing for the usual one.
  package var profile: String?
  /// What is done where no font has a character of the bill.
  package var missingGlyphs = RenderOptions.MissingGlyphs.fail

  package init() {}
}
