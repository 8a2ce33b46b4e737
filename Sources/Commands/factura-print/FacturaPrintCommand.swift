import ArgumentParser

@main
struct FacturaPrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "factura-print",
    abstract: "Finds a bill and puts it on paper, once, with a trace.",
    version: "0.1.0",
  )
}
