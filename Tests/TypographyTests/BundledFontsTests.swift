import FacturaGeometry
import FacturaLayout
import FacturaPages
import Foundation
import Testing

@testable import FacturaTypography

@Suite struct BundledFontsTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Fonts", directoryHint: .isDirectory).standardized
  static let library = FontLibrary()

  /// The rows of the table in `Fonts/README.md`: file and SHA-256.
  private func rows() throws -> [(file: String, hash: String)] {
    try String(contentsOf: Self.folder.appending(path: "README.md"), encoding: .utf8)
      .split(separator: "\n").filter { $0.contains(".ttf |") }
      .map { line in
        let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        return (cells[0], cells[4])
      }
  }

  @Test func theTableNamesEveryEmbeddedFontInOrder() throws {
    #expect(try rows().map(\.file) == Self.library.fonts.map(\.name))
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(files.filter { $0.hasSuffix(".ttf") }.sorted() == Self.library.fonts.map(\.name).sorted())
  }

  @Test func filesHaveTheHashesOfTheTable() throws {
    let rows = try rows()
    #expect(try hashes(of: rows.map(\.file)) == rows.map(\.hash))
  }

  @Test func embeddedBytesAreTheFiles() throws {
    for (number, row) in try rows().enumerated() {
      let bytes = try #require(Self.library.bytes(of: FontID(UInt16(number))))
      #expect(try Data(contentsOf: Self.folder.appending(path: row.file)) == Data(bytes), "\(row.file)")
    }
  }

  /// By the machine's own tool.
  private func hashes(of files: [String]) throws -> [String] {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["sha256sum", "--"] + files
    process.currentDirectoryURL = Self.folder
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text.split(separator: "\n").map { String($0.prefix { $0 != " " }) }
  }

  @Test func licencesStandBeside() throws {
    for (file, words) in [
      ("LICENSE-OFL.txt", "SIL OPEN FONT LICENSE"), ("LICENSE-Apache-2.0.txt", "Apache License"),
    ] {
      #expect(try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8).contains(words))
    }
  }

  @Test func writtenNamesAreTheFilesOwn() throws {
    for font in Self.library.fonts {
      let read = try FontCheck.load(FontSource(name: font.name, bytes: Array(font.bytes)))
      #expect(read.typeface == font.typeface, "\(font.name)")
    }
  }

  @Test func typefacesKeepTheirNumbers() {
    #expect(
      Self.library.typefaces.map(\.name) == [
        "Roboto", "Roboto Bold", "Roboto Italic", "Roboto Bold Italic", "Roboto Condensed",
        "Roboto Condensed Bold", "Noto Sans", "Noto Sans Bold", "Noto Sans Arabic", "Noto Sans Hebrew",
      ])
  }

  @Test func figuresOfRobotoAreTabular() throws {
    let typesetter = FontTypesetter(Self.library)
    for typeface in 0..<8 {
      let style = TextStyle(typeface: TypefaceID(UInt16(typeface)), size: .points(10))
      let run = try #require(try typesetter.simpleRun(TextRun("0123456789", style: style)))
      #expect(Set(run.glyphs.map(\.advance)).count == 1, "\(Self.library.typefaces[typeface].name)")
    }
  }
}
