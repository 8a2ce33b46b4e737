import Foundation

/// Outside programs that read what was drawn. Tests that need one say so when it is missing.
package enum Judge: String, Sendable {
  case qpdf, pdfinfo, pdfdetach, pdfsig, pdftotext, pdftoppm, pdfimages, pdffonts
  case openssl, zbarimg, xmllint, python3, ldd, swift

  package var path: String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
    return folders.map { "\($0)/\(rawValue)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Whether the program is installed; prints a word if it isn't.
  package var isHere: Bool {
    if path == nil { print("skipped: \(rawValue) is not installed") }
    return path != nil
  }

  package struct Answer: Sendable {
    package var status: Int32
    package var output: String
  }

  /// Runs the program on `bytes`, whose file stands for `{}` among the arguments.
  package func judge(_ bytes: [UInt8], named name: String = "input.pdf", _ arguments: String...) throws
    -> Answer
  {
    let (status, output) = try run(bytes, name, arguments)
    return Answer(status: status, output: String(decoding: output, as: UTF8.self))
  }

  /// What the program writes, as it is.
  package func bytes(from bytes: [UInt8], _ arguments: String...) throws -> [UInt8] {
    Array(try run(bytes, "input.pdf", arguments).output)
  }

  private func run(_ bytes: [UInt8], _ name: String, _ arguments: [String]) throws -> (
    status: Int32, output: Data
  ) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent(name)
    try Data(bytes).write(to: file)
    let answer = try Self.launch(path ?? "/nonexistent", arguments.map { $0 == "{}" ? file.path : $0 })
    return (answer.status, answer.output)
  }

  /// Runs the program with arguments alone.
  package func run(_ arguments: String...) throws -> Answer {
    try Self.run(path ?? "/nonexistent", arguments)
  }

  /// Runs any program, with bytes for its standard input.
  package static func run(_ program: String, _ arguments: [String], input: [UInt8]? = nil) throws -> Answer {
    let (status, output) = try launch(program, arguments, input: input)
    return Answer(status: status, output: String(decoding: output, as: UTF8.self))
  }

  private static func launch(
    _ program: String, _ arguments: [String], input: [UInt8]? = nil,
  ) throws -> (status: Int32, output: Data) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    let entrance = Pipe()
    process.standardInput = entrance
    try process.run()
    if let input { try entrance.fileHandleForWriting.write(contentsOf: Data(input)) }
    try entrance.fileHandleForWriting.close()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, data)
  }
}
