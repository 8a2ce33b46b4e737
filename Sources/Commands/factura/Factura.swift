import ArgumentParser

@main
struct FacturaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "factura")
}
