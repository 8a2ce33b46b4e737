import FacturaDiagnostics

/// A queue of the scheduler, or a printer that is spoken to directly.
package struct Printer: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    case idle, printing
    /// By the operator or by itself; `reasons` say why.
    case stopped
  }

  /// What it is asked for by: the queue's name, or the printer's address.
  package let name: String
  /// As people call it: where it stands and what it is; may be empty.
  package let description: String
  package let uri: String
  package let state: State
  /// What is wrong, or soon will be; printers that print may have reasons too.
  package let reasons: [PrinterReason]
  /// In the operator's or the printer's own words; may be empty.
  package let message: String
  package let acceptsJobs: Bool
  package let isDefault: Bool
  package let capabilities: PrinterCapabilities

  package init(
    name: String, description: String, uri: String, state: State, reasons: [PrinterReason], message: String,
    acceptsJobs: Bool, isDefault: Bool, capabilities: PrinterCapabilities,
  ) {
    self.name = name
    self.description = description
    self.uri = uri
    self.state = state
    self.reasons = reasons
    self.message = message
    self.acceptsJobs = acceptsJobs
    self.isDefault = isDefault
    self.capabilities = capabilities
  }
}

/// What a printer can do. What is empty or nothing isn't known, as with raw queues.
package struct PrinterCapabilities: Hashable, Sendable {
  package var media: [Media] = []
  /// What is in the trays now.
  package var readyMedia: [Media] = []
  package var defaultMedia: Media?
  package var sides: [Sides] = []
  /// What it does if a job says nothing.
  package var defaultSides: Sides?
  package var maximumCopies: Int?

  package init() {}

  /// What of the ticket the printer called `name` can't do; nothing if it can, or might.
  func lack(for ticket: PrintTicket, on name: String) -> PrintingFact? {
    if ticket.copies < 1 { return .noCopies(ticket.copies) }
    if let most = maximumCopies, ticket.copies > most {
      return .tooManyCopies(printer: name, copies: ticket.copies, most: most)
    }
    if let asked = ticket.media, !media.isEmpty, !media.contains(asked) {
      return .lacksMedia(printer: name, media: asked.name, offered: media.map(\.name))
    }
    if let asked = ticket.sides, asked != .one, !sides.isEmpty, !sides.contains(asked) {
      return .lacksSides(printer: name, sides: asked.rawValue)
    }
    return nil
  }
}

extension Printer {
  /// A port or a file, of which nothing is known but where it is.
  init(rawAt address: String) {
    name = address
    description = ""
    uri = address
    state = .idle
    reasons = []
    message = ""
    acceptsJobs = true
    isDefault = true
    capabilities = PrinterCapabilities()
  }
}
