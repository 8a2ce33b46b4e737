import Foundation

/// Outside programs that read what was drawn. Tests that need one say so when it is missing.
enum Judge: String {
  case qpdf, pdftotext, pdftoppm, pdfimages, zbarimg

  var path: String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
    return folders.map { "\($0)/\(rawValue)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Whether the program is installed; prints a word if it isn't.
  var isHere: Bool {
    if path == nil { print("skipped: \(rawValue) is not installed") }
    return path != nil
  }

  struct Answer {
    var status: Int32
    var output: String
  }

  /// Runs the program on `bytes`, whose file stands for `{}` among the arguments.
  func judge(_ bytes: [UInt8], named name: String = "input.pdf", _ arguments: String...) throws -> Answer {
    let (status, output) = try run(bytes, name, arguments)
    return Answer(status: status, output: String(decoding: output, as: UTF8.self))
  }

  /// What the program writes, as it is.
  func bytes(from bytes: [UInt8], _ arguments: String...) throws -> [UInt8] {
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
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path ?? "/nonexistent")
    process.arguments = arguments.map { $0 == "{}" ? file.path : $0 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, data)
  }
}
