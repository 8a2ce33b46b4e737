import FacturaTestSupport
import Foundation
import Testing

/// A service of somebody else's that depends on this package without its commands, and links only `Factura`.
@Suite struct ConsumerPackageTests {
  private static let manifest = """
    // swift-tools-version: 6.2
    import PackageDescription

    let package = Package(
      name: "service",
      dependencies: [.package(name: "factura", path: "\(Repository.root)", traits: [])],
      targets: [
        .executableTarget(
          name: "service", dependencies: [.product(name: "Factura", package: "factura")],
          swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("MemberImportVisibility")])
      ]
    )
    """

  private static let program = """
    import Factura

    let renderer = Renderer()
    let layout = try Layout(named: "telecom-bill")
    let file = try InvoiceFile(path: CommandLine.arguments[1])
    let output = try WholeFile(at: CommandLine.arguments[2])
    let summary = try renderer.render(file.invoice, with: layout) { try output.write($0) }
    try output.finish()
    print(summary.pageCount, file.invoice.seller.name ?? "")
    """

  @Test func itBuildsAndRendersABill() throws {
    let folder = Repository.path(".build-consumer/service")
    try FileManager.default.createDirectory(
      atPath: "\(folder)/Sources/service", withIntermediateDirectories: true)
    try Self.manifest.write(toFile: "\(folder)/Package.swift", atomically: true, encoding: .utf8)
    try Self.program.write(toFile: "\(folder)/Sources/service/main.swift", atomically: true, encoding: .utf8)
    let build = try Judge.swift.run(
      "build", "--package-path", folder, "--product", "service", "--disable-index-store")
    try #require(build.status == 0, "\(build.output)")
    let output = try TemporaryFolder()
    let service = try Judge.run(
      "\(folder)/.build/debug/service",
      [Repository.path("Layouts/telecom-bill/sample.json"), "\(output.path)/bill.pdf"])
    #expect(service.status == 0, "\(service.output)")
    #expect(service.output.contains("Telefonía Caribe Azul"))
    #expect(output.files == ["bill.pdf"])
    try expectNoMore(in: "\(folder)/.build/debug/service")
    let resolved = try Judge.swift.run("package", "--package-path", folder, "show-dependencies").output
    #expect(!resolved.contains("GRDB") && !resolved.contains("argument-parser"), "\(resolved)")
  }

  /// Protection is a product of its own, and so is the counter with its database and printers.
  private func expectNoMore(in program: String) throws {
    guard Judge.ldd.isHere else { return }
    let libraries = try Judge.ldd.run(program).output
    #expect(libraries.contains("libcairo.so"), "\(libraries)")
    for library in ["libqpdf", "libidn.so", "libsqlite3", "libzstd", "libcups"] {
      #expect(!libraries.contains(library), "\(libraries)")
    }
  }
}
