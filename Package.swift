// swift-tools-version: 6.2
// The map of the house: one line per room, imports only point to rooms above.
// docs/architecture.md says what each room holds and may not do.
import PackageDescription

let strict: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
  ] + (Context.environment["FACTURA_STRICT"] == "1" ? [.treatAllWarnings(as: .error)] : [])

/// A room: one target whose module is called `Factura` + its name and whose folder stands under its group.
func room(
  _ name: String, in group: String, folder: String? = nil, _ uses: [String] = [], c: [String] = [],
) -> Target {
  .target(
    name: "Factura" + name,
    dependencies: uses.map { .target(name: "Factura" + $0) } + c.map { .target(name: $0) },
    path: "Sources/\(group)/\(folder ?? name)",
    swiftSettings: strict,
  )
}

/// The tests of one room, with the rooms they speak of.
func tests(_ name: String, _ uses: [String], exclude: [String] = [], resources: [Resource] = []) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: uses.map { .target(name: $0) },
    path: "Tests/\(name)Tests",
    exclude: exclude,
    resources: resources,
    swiftSettings: strict,
  )
}

func system(_ name: String, pkgConfig: String? = nil) -> Target {
  .systemLibrary(name: name, path: "Sources/C/\(name)", pkgConfig: pkgConfig)
}

let ground = ["Geometry", "Amounts", "Diagnostics"]

let package = Package(
  name: "factura",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Factura", targets: ["Factura"]),
    .library(name: "FacturaProtection", targets: ["FacturaProtection"]),
    .library(name: "FacturaTesting", targets: ["FacturaTesting"]),
    .executable(name: "factura", targets: ["FacturaCommand"]),
    .executable(name: "factura-archive", targets: ["FacturaArchiveCommand"]),
    .executable(name: "factura-print", targets: ["FacturaPrintCommand"]),
  ],
  traits: [
    // A package that depends on this one with `traits: []` resolves no other.
    .default(enabledTraits: ["Commands"]),
    .trait(name: "Commands", description: "The commands and the counter, which need other packages."),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // C libraries: module maps only, each wrapped by one room.
    system("CCairo", pkgConfig: "cairo-ft"),
    system("CHarfBuzz", pkgConfig: "harfbuzz"),
    system("CFreeType", pkgConfig: "freetype2"),
    system("CFriBidi", pkgConfig: "fribidi"),
    system("CUnibreak", pkgConfig: "libunibreak"),
    system("CXML2", pkgConfig: "libxml-2.0"),
    system("CZint"),
    system("CRsvg", pkgConfig: "librsvg-2.0"),
    // These two only for `FacturaProtection`.
    system("CQPDF", pkgConfig: "libqpdf"),
    system("CIDN", pkgConfig: "libidn"),
    system("CDeflate", pkgConfig: "libdeflate"),
    system("CZlib", pkgConfig: "zlib"),
    // These two only for the counter.
    system("CZstd", pkgConfig: "libzstd"),
    system("CCUPS"),

    // Files that travel inside the library.
    .target(
      name: "FacturaFonts", path: "Fonts",
      exclude: [
        "README.md", "LICENSE-Apache-2.0.txt", "LICENSE-OFL.txt",
        "Roboto-Regular.ttf", "Roboto-Bold.ttf", "Roboto-Italic.ttf", "Roboto-BoldItalic.ttf",
        "RobotoCondensed-Regular.ttf", "RobotoCondensed-Bold.ttf", "NotoSans-Regular.ttf",
        "NotoSans-Bold.ttf",
        "NotoSansArabic-Regular.ttf", "NotoSansHebrew-Regular.ttf",
      ]),
    .target(
      name: "FacturaLayouts", path: "Layouts",
      exclude: [
        "layout.xsd", "credit-note", "debit-note", "ecf", "ecf-roll", "en16931", "en16931-terms",
        "migration-letter", "receipt", "receipt-example",
        "shared", "statement",
        "telecom-bill", "telecom-bill-large",
      ]),
    .target(
      name: "FacturaPrinters", path: "Printers",
      exclude: ["generic-58mm-203.xml", "generic-80mm-180.xml", "generic-80mm-203.xml"]),

    // Ground
    room("Geometry", in: "Ground"),
    room("Amounts", in: "Ground"),
    room("Diagnostics", in: "Ground", ["Geometry"]),
    // Model
    room("Invoices", in: "Model", ground),
    room("XML", in: "Model", ground, c: ["CXML2"]),
    room("Formats", in: "Model", ground + ["Invoices", "XML"]),
    // Typesetting
    room("Pages", in: "Typesetting", ground),
    room("Layout", in: "Typesetting", ground + ["Pages"]),
    room("Templates", in: "Typesetting", ground + ["Invoices", "XML", "Pages", "Layout"]),
    room("Binding", in: "Typesetting", ground + ["Invoices", "Templates", "Pages", "Layout"]),
    room(
      "Typography", in: "Typesetting", ground + ["Pages", "Layout", "Fonts"],
      c: ["CHarfBuzz", "CFreeType", "CFriBidi", "CUnibreak"]),
    room("Symbols", in: "Typesetting", ground + ["Pages"], c: ["CZint"]),
    room("Reconciliation", in: "Typesetting", ground + ["Invoices", "Templates", "Layout", "Pages"]),
    room(
      "Representation", in: "Typesetting",
      ground + ["Invoices", "Templates", "Layout", "Pages", "Reconciliation"]),
    // PDF
    room("Finishing", in: "PDF", ground + ["Pages"], c: ["CDeflate"]),
    room(
      "Drawing", in: "PDF", ground + ["Pages", "Typography", "Finishing"],
      c: ["CCairo", "CFreeType", "CRsvg"]),
    room("PDFFiles", in: "PDF", folder: "Files", ground, c: ["CZlib"]),

    // The public door.
    .target(
      name: "Factura",
      dependencies: (ground + [
        "Invoices", "XML", "Formats", "Pages", "Layout", "Templates", "Binding", "Typography", "Symbols",
        "Reconciliation", "Representation", "Finishing", "Drawing", "PDFFiles",
        "Layouts",
      ]).map { .target(name: "Factura" + $0) },
      swiftSettings: strict,
    ),
    // A product of its own: who doesn't protect documents links neither qpdf nor what it needs.
    .target(
      name: "FacturaProtection", dependencies: ["Factura", "FacturaDiagnostics", "CQPDF", "CIDN"],
      path: "Sources/Protection", swiftSettings: strict),
    .target(name: "FacturaTesting", dependencies: ["Factura", "FacturaPages"], swiftSettings: strict),

    // Counter: what stands behind the clerk. Services that render link none of it.
    .target(
      name: "FacturaArchive",
      dependencies: (ground + ["Invoices", "Formats"]).map { .target(name: "Factura" + $0) } + [
        "Factura", "CZstd",
        .product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["Commands"])),
      ], path: "Sources/Counter/Archive", swiftSettings: strict),
    .target(
      name: "FacturaPrinting",
      dependencies: (ground + ["XML", "Pages", "Drawing", "Printers"]).map { .target(name: "Factura" + $0) }
        + [
          "Factura", "CCUPS",
        ], path: "Sources/Counter/Printing", swiftSettings: strict),
    .target(
      name: "FacturaTill",
      dependencies: (ground + ["Invoices", "Archive", "Printing"]).map { .target(name: "Factura" + $0) }
        + ["Factura"], path: "Sources/Counter/Till", swiftSettings: strict),

    // Commands: what they have in common stands in the first.
    .target(
      name: "FacturaCommandLine",
      dependencies: [
        "Factura", "FacturaDiagnostics",
        .product(
          name: "ArgumentParser", package: "swift-argument-parser", condition: .when(traits: ["Commands"])),
      ],
      path: "Sources/Commands/CommandLine", swiftSettings: strict),
    .executableTarget(
      name: "FacturaPrintCommand",
      dependencies: [
        "Factura", "FacturaTill", "FacturaArchive", "FacturaPrinting", "FacturaAmounts", "FacturaDiagnostics",
        .product(
          name: "ArgumentParser", package: "swift-argument-parser", condition: .when(traits: ["Commands"])),
      ],
      path: "Sources/Commands/factura-print",
      swiftSettings: strict,
    ),
    .executableTarget(
      name: "FacturaCommand",
      dependencies: [
        "FacturaCommandLine", "Factura", "FacturaProtection", "FacturaDiagnostics",
        .product(
          name: "ArgumentParser", package: "swift-argument-parser", condition: .when(traits: ["Commands"])),
      ],
      path: "Sources/Commands/factura",
      swiftSettings: strict,
    ),

    // What `factura archive` goes on as.
    .executableTarget(
      name: "FacturaArchiveCommand",
      dependencies: [
        "FacturaCommandLine", "Factura", "FacturaArchive", "FacturaAmounts", "FacturaDiagnostics",
        .product(
          name: "ArgumentParser", package: "swift-argument-parser", condition: .when(traits: ["Commands"])),
      ],
      path: "Sources/Commands/factura-archive",
      swiftSettings: strict,
    ),

    // `make bench`
    .executableTarget(
      name: "factura-bench",
      dependencies: [
        "Factura", "FacturaFormats", "FacturaPages", "FacturaArchive", "FacturaPrinting", "FacturaTill",
        "FacturaDiagnostics",
      ],
      path: "Benchmarks", exclude: ["Layouts"], swiftSettings: strict),

    // Tests: one target for each room, and the outside judges at the end.
    .target(
      name: "FacturaTestSupport",
      dependencies: (ground + ["Invoices", "Pages", "Layout", "Templates"]).map {
        .target(name: "Factura" + $0)
      },
      path: "Tests/Support", swiftSettings: strict),
    tests("Ground", ["FacturaGeometry", "FacturaAmounts", "FacturaDiagnostics"]),
    tests("Invoices", ["FacturaInvoices", "FacturaAmounts", "FacturaDiagnostics", "FacturaTestSupport"]),
    tests("XML", ["FacturaXML", "FacturaDiagnostics"]),
    tests(
      "Formats",
      [
        "FacturaFormats", "FacturaInvoices", "FacturaXML", "FacturaAmounts", "FacturaDiagnostics",
        "FacturaTestSupport",
      ], exclude: ["Terms/Samples"]),
    tests("Pages", ["FacturaPages", "FacturaGeometry", "FacturaDiagnostics", "FacturaTestSupport"]),
    tests(
      "Layout",
      [
        "FacturaLayout", "FacturaPages", "FacturaGeometry", "FacturaAmounts", "FacturaDiagnostics",
        "FacturaTestSupport",
      ]),
    tests(
      "Templates",
      [
        "FacturaTemplates", "FacturaInvoices", "FacturaPages", "FacturaLayout", "FacturaAmounts",
        "FacturaGeometry",
        "FacturaDiagnostics", "FacturaTestSupport",
      ]),
    tests(
      "Binding",
      [
        "FacturaBinding", "FacturaTemplates", "FacturaInvoices", "FacturaFormats", "FacturaPages",
        "FacturaLayout",
        "FacturaAmounts", "FacturaGeometry", "FacturaDiagnostics", "FacturaTestSupport",
      ]),
    tests(
      "Typography",
      [
        "FacturaTypography", "FacturaLayout", "FacturaPages", "FacturaGeometry", "FacturaAmounts",
        "FacturaDiagnostics",
      ], resources: [.copy("shaping.tests")]),
    tests(
      "Symbols", ["FacturaSymbols", "FacturaPages", "FacturaDiagnostics", "FacturaTestSupport", "CZint"]),
    tests(
      "Reconciliation",
      [
        "FacturaReconciliation", "FacturaBinding", "FacturaTemplates", "FacturaInvoices", "FacturaSymbols",
        "FacturaPages", "FacturaLayout", "FacturaAmounts", "FacturaGeometry", "FacturaDiagnostics",
        "FacturaTestSupport", "CZint",
      ]),
    tests(
      "Drawing",
      [
        "FacturaDrawing", "FacturaFinishing", "FacturaTypography", "FacturaSymbols", "FacturaLayout",
        "FacturaPages", "FacturaGeometry",
        "FacturaAmounts", "FacturaDiagnostics", "FacturaTestSupport",
      ]),
    tests(
      "Finishing",
      [
        "FacturaFinishing", "FacturaPages", "FacturaXML", "FacturaGeometry", "FacturaAmounts",
        "FacturaDiagnostics",
        "FacturaTestSupport",
      ]),
    tests("PDFFiles", ["FacturaPDFFiles", "FacturaDiagnostics", "FacturaTestSupport", "CZlib"]),
    tests(
      "Factura",
      [
        "Factura", "FacturaFormats", "FacturaPages", "FacturaPDFFiles", "FacturaAmounts", "FacturaGeometry",
        "FacturaDiagnostics", "FacturaTestSupport",
      ]),
    tests("Protection", ["FacturaProtection", "Factura", "FacturaDiagnostics", "FacturaTestSupport"]),
    tests("Golden", ["Factura", "FacturaTesting", "FacturaTestSupport"], exclude: ["Cases"]),
    tests("Conformance", ["Factura", "FacturaTestSupport"], exclude: ["Cases"]),
    // What is killed, to see that nothing is lost.
    .executableTarget(
      name: "archive-trial",
      dependencies: [
        "FacturaTill", "FacturaPrinting", "FacturaArchive", "Factura", "FacturaDiagnostics",
      ],
      path: "Tests/ArchiveTrial", swiftSettings: strict),
    .testTarget(
      name: "ArchiveTests",
      dependencies: [
        "FacturaArchive", "Factura", "FacturaFormats", "FacturaInvoices", "FacturaAmounts",
        "FacturaDiagnostics", "FacturaTestSupport", "archive-trial", "FacturaArchiveCommand",
        .product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["Commands"])),
      ], path: "Tests/ArchiveTests", exclude: ["Versions"], swiftSettings: strict),
    tests(
      "Printing",
      [
        "FacturaPrinting", "Factura", "FacturaInvoices", "FacturaPages", "FacturaDrawing", "FacturaGeometry",
        "FacturaDiagnostics", "FacturaTestSupport",
      ]),
    tests(
      "Till",
      [
        "FacturaTill", "FacturaArchive", "FacturaPrinting", "Factura", "FacturaInvoices", "FacturaAmounts",
        "FacturaDiagnostics", "FacturaTestSupport", "archive-trial",
      ]),
    tests("Command", ["FacturaCommand", "FacturaArchiveCommand", "FacturaTestSupport"]),
    tests(
      "PrintCommand",
      [
        "FacturaPrintCommand", "FacturaTill", "FacturaArchive", "FacturaPrinting", "Factura",
        "FacturaAmounts",
        "FacturaDiagnostics", "FacturaTestSupport",
      ]),
  ],
  cLanguageStandard: .gnu2x,
)

// `make fuzz`: links with libFuzzer only, so it is no part of an ordinary build.
if Context.environment["FACTURA_FUZZ"] == "1" {
  package.products.append(.executable(name: "factura-fuzz", targets: ["factura-fuzz"]))
  package.targets.append(
    .executableTarget(
      name: "factura-fuzz",
      dependencies: ["Amounts", "Pages", "Typography", "Finishing", "Drawing", "PDFFiles"].map {
        .target(name: "Factura" + $0)
      } + ["Factura"],
      path: "Fuzz", swiftSettings: strict))
}
