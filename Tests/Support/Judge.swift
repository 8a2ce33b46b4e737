package import Foundation

/// Outside programs that read what was drawn.
///
/// Tests that need one that is missing say so and pass over. In a strict run (`FACTURA_STRICT=1`, as before a change
/// lands) they fail instead: what nobody judged doesn't hold.
package enum Judge: String, Sendable {
  case qpdf, pdfinfo, pdfdetach, pdfsig, pdftotext, pdftoppm, pdftocairo, pdfimages, pdffonts
  case openssl, zbarimg, xmllint, python3, ldd, swift, sqlite3, tmux, ssh, sshd
  case sshKeygen = "ssh-keygen"

  package var path: String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
    // Servers aren't in everybody's path.
    return (folders + ["/usr/sbin"]).map { "\($0)/\(rawValue)" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  /// Whether a missing judge is a failure.
  package static let isStrict = ProcessInfo.processInfo.environment["FACTURA_STRICT"] == "1"

  /// Whether to run a test that needs the program: it is installed, or has to be. Prints a word if it isn't.
  package var isHere: Bool { isHere(having: path != nil, of: rawValue) }

  /// The same of something that the program needs, such as a module of Python's.
  package func isHere(having isInstalled: Bool, of name: String) -> Bool {
    if isInstalled { return true }
    print("\(Self.isStrict ? "missing" : "skipped"): \(name) is not installed")
    return Self.isStrict
  }

  /// A judge that had to be there.
  package struct Missing: Error, CustomStringConvertible {
    package let name: String
    package var description: String { "\(name) is not installed; `tools/install test` installs it" }
  }

  private func program() throws -> String {
    guard let path else { throw Missing(name: rawValue) }
    return path
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
    let answer = try Self.launch(program(), arguments.map { $0 == "{}" ? file.path : $0 })
    return (answer.status, answer.output)
  }

  /// Runs the program with arguments alone.
  package func run(_ arguments: String...) throws -> Answer { try run(arguments) }

  package func run(_ arguments: [String]) throws -> Answer {
    try Self.run(program(), arguments)
  }

  /// What qpdf has to say of those files that aren't sound PDFs; it starts anew for each, but the shell does that fast.
  package static func unsound(_ files: [String]) throws -> [String] {
    let program = try qpdf.program()
    let script = #"for file; do said=$("$0" --check "$file" 2>&1) || printf '%s\0' "$said"; done"#
    let answer = try run("/bin/sh", ["-c", script, program] + files)
    return answer.output.split(separator: "\0").map(String.init)
  }

  /// What zbarimg reads in a picture: `QR-Code:https://…`, `CODE-128:…`. It looks for no other kinds of codes, because it
  /// takes lines of text for some of them.
  package static func codes(in picture: [UInt8], named name: String = "page.png") throws -> Set<String> {
    let output = try zbarimg.judge(
      picture, named: name, "--quiet", "--nodbus", "-S*.disable", "-Sqrcode.enable", "-Scode128.enable", "{}"
    ).output
    return Set(output.split(separator: "\n").map(String.init))
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
    let pipe = Pipe.ofOneProcess()
    process.standardOutput = pipe
    process.standardError = pipe
    let entrance = Pipe.ofOneProcess()
    process.standardInput = entrance
    try process.run()
    // One that doesn't read all of it answers nevertheless.
    if let input { _ = try entrance.feed(input) }
    try entrance.fileHandleForWriting.close()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, data)
  }
}

extension Pipe {
  /// A pipe whose ends no other process gets: one that is started meanwhile and goes on, such as a server, would keep it open.
  package static func ofOneProcess() -> Pipe {
    let pipe = Pipe()
    for handle in [pipe.fileHandleForReading, pipe.fileHandleForWriting] {
      let descriptor = handle.fileDescriptor
      _ = fcntl(descriptor, F_SETFD, fcntl(descriptor, F_GETFD) | FD_CLOEXEC)
    }
    return pipe
  }

  /// Writes all of it, or as much as is read: false if nobody reads any more. A signal would end the tests instead.
  package func feed(_ bytes: some Sequence<UInt8>) throws -> Bool {
    var (signals, before) = (sigset_t(), sigset_t())
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &signals, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    do {
      try fileHandleForWriting.write(contentsOf: Data(bytes))
      return true
    } catch {
      guard errno == EPIPE else { throw error }
      // It came to this thread, and would wait for the mask to go.
      var none = timespec()
      sigtimedwait(&signals, nil, &none)
      return false
    }
  }
}
