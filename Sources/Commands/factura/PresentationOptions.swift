public import ArgumentParser
public import Factura

/// How a fiscal document is shown where the rules leave it open, and in which state it is issued.
struct PresentationOptions: ParsableArguments {
  enum State: String, ExpressibleByArgument, CaseIterable {
    case deferred, contingency
    case notValid = "not-valid"
  }

  @Option(help: "How units of measure are printed.")
  var units: RenderOptions.UnitNames?

  @Option(help: "Whether amounts in pesos stand beside those in another currency.")
  var pesoAmounts: RenderOptions.PesoAmounts?

  @Option(
    help: ArgumentHelp(
      """
      The state that an e-CF is issued in, if it doesn't say so itself: its legend is printed. With not-valid, numbers, \
      QR code and the XML inside are left out, because there is no e-CF yet.
      """, valueName: "state"))
  var fiscalState: State?

  @Option(
    help: ArgumentHelp(
      "With --fiscal-state not-valid: the address where the e-CF can be consulted.", valueName: "address"))
  var consultation: String?

  @Option(help: "The service of the tax authority that an e-CF was sent to: its QR code leads there.")
  var environment: RenderOptions.FiscalEnvironment?

  func validate() throws {
    if consultation != nil, fiscalState != .notValid {
      throw ValidationError("--consultation goes with --fiscal-state not-valid")
    }
  }

  func apply(to options: inout RenderOptions) {
    options.unitNames = units
    options.pesoAmounts = pesoAmounts
    options.fiscalEnvironment = environment
    options.fiscalState =
      switch fiscalState {
      case .deferred: .deferred
      case .contingency: .contingency
      case .notValid: .notValid(consultation: consultation)
      case nil: nil
      }
  }
}

extension RenderOptions.UnitNames: ExpressibleByArgument {}
extension RenderOptions.PesoAmounts: ExpressibleByArgument {}
extension RenderOptions.FiscalEnvironment: ExpressibleByArgument {}
