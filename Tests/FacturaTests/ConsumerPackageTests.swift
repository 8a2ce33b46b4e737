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

  /// The README's example as it stands there, called once, and the other documents' examples, which only have to compile.
  private static var program: String {
    get throws {
      let example = try #require(swiftExamples(in: "README.md").first)
      let others = try ["attachments", "page-plan", "privacy"].flatMap {
        try swiftExamples(in: "docs/\($0).md")
      }
      // An import is of a product of its own, which this service doesn't link.
      let functions = others.filter { !$0.contains("import ") }.enumerated().map { number, example in
        """
        func example\(number)(_ renderer: Renderer, _ layout: Layout, _ given: Given) async throws {
          let (invoice, unsigned, xml, pdf) = (given.invoice, given.invoice, given.bytes, given.bytes)
          let (rendering, keyStore) = (given.rendering, KeyStore())
          var options = RenderOptions()
          func put(_ totalPages: String, _ pagination: String) {}
          func use() async throws {
          \(example)
          }
        }
        """
      }
      return """
        \(example)
        import Foundation

        let arguments = CommandLine.arguments
        try write([UInt8](Data(contentsOf: URL(filePath: arguments[1]))), to: arguments[2])

        struct Given { var invoice: Invoice, bytes: [UInt8], rendering: Rendering }
        struct KeyStore { func detachedCMS(of bytes: [UInt8]) async throws -> [UInt8] { bytes } }
        \(functions.joined(separator: "\n"))
        """
    }
  }

  private static func swiftExamples(in document: String) throws -> [String] {
    let text = String(decoding: try Repository.bytes(document), as: UTF8.self)
    return text.matches(of: /(?ms)^```swift\n(.*?)^```$/).map { String($0.1) }
  }

  @Test func itBuildsAndRendersABill() throws {
    let folder = Repository.path(".build-consumer/service")
    try FileManager.default.createDirectory(
      atPath: "\(folder)/Sources/service", withIntermediateDirectories: true)
    try Self.manifest.write(toFile: "\(folder)/Package.swift", atomically: true, encoding: .utf8)
    try Self.program.write(
      toFile: "\(folder)/Sources/service/main.swift", atomically: true, encoding: .utf8)
    let build = try Judge.swift.run(
      "build", "--package-path", folder, "--product", "service", "--disable-index-store")
    try #require(build.status == 0, "\(build.output)")
    let output = try TemporaryFolder()
    let service = try Judge.run(
      "\(folder)/.build/debug/service",
      [Repository.path("Layouts/telecom-bill/sample.json"), "\(output.path)/bill.pdf"])
    #expect(service.status == 0, "\(service.output)")
    #expect(service.output.hasPrefix("4 ["), "\(service.output)")
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
