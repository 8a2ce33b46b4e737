import FacturaDiagnostics
package import FacturaPrinting

/// Finds the way to a printer by its name: a queue of the scheduler, or an address that is spoken to directly.
package struct PrinterShelf: Sendable {
  /// A printer, and who speaks to it.
  package struct Place: Sendable {
    package let press: any Press
    package let printer: Printer
  }

  private let queues: any Press

  /// - Parameter queues: who knows the printers that have a name.
  package init(queues: any Press = CUPSPress()) {
    self.queues = queues
  }

  /// All that have a name, the default one marked.
  package func printers() throws(PrintingError) -> [Printer] { try queues.printers() }

  package func jobs(_ selection: JobSelection) throws(PrintingError) -> [QueuedJob] {
    try queues.jobs(selection)
  }

  /// Who speaks to the printer of this name; nothing is asked of it yet.
  ///
  /// `ipp://…` and `ipps://…` are printers without a queue, `tcp://…` and devices take a printer's own language, and
  /// `file:…` is a file to be written.
  package func press(for name: String) throws(PrintingError) -> any Press {
    try direct(name) ?? queues
  }

  /// Nothing for a name that is no such address: it is a queue's.
  private func direct(_ name: String) throws(PrintingError) -> (any Press)? {
    if name.hasPrefix("ipp://") || name.hasPrefix("ipps://") { return try IPPPress(uri: name) }
    if name.hasPrefix("tcp://") || name.hasPrefix("/dev/") { return try RawPress(address: name) }
    if name.hasPrefix(FilePress.prefix) { return try FilePress(address: name) }
    return nil
  }

  /// The printer of this name; without one the default one, or the only one.
  package func place(_ name: String?) throws(PrintingError) -> Place {
    guard let name else {
      let printers = try queues.printers()
      guard let printer = printers.first(where: \.isDefault) ?? (printers.count == 1 ? printers.first : nil)
      else { throw Failure(.noDefault(known: printers.map(\.name))) }
      return Place(press: queues, printer: printer)
    }
    let direct = try direct(name)
    let press = direct ?? queues
    let printers = try press.printers()
    let printer = direct == nil ? printers.first { $0.name == name } : printers.first
    guard let printer else { throw Failure(.unknownPrinter(name: name, known: printers.map(\.name))) }
    return Place(press: press, printer: printer)
  }
}

extension TillStop {
  /// A printer that isn't there is said by its name.
  package init(_ error: PrintingError) {
    switch error.fact {
    case .unknownPrinter(let name, let known):
      self = .noPrinter(name: name, nearest: Nearest.name(to: name, among: known), known: known)
    case .noDefault(let known): self = .noPrinter(name: nil, nearest: nil, known: known)
    default: self = .printer(error.fact)
    }
  }
}
