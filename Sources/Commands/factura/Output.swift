import Factura

/// Where a rendering goes.
enum OutputPlace {
  case standardOutput
  case file(String)
}

/// The file name of one input's rendering.
struct OutputName {
  let place: OutputPlace

  /// One input: `--output` is the file, or a folder if it ends in a slash. Several: it is a folder. Without it, the
  /// input's own name in the current folder; for standard input and for text, standard output.
  ///
  /// `names` are those given out so far: a second `bill.json` from another folder becomes `bill-2.pdf`.
  init(_ command: RenderCommand, input: String, names: inout [String: Int]) {
    var stem = Self.stem(of: input)
    let count = names[stem, default: 0] + 1
    names[stem] = count
    if count > 1 { stem += "-\(count)" }
    let file = "\(stem).\(command.format.fileExtension)"
    switch command.output {
    case "-": place = .standardOutput
    case let path? where !command.writesToFolder: place = .file(path)
    case let folder?: place = .file(folder.hasSuffix("/") ? folder + file : "\(folder)/\(file)")
    case nil where input == "-" || (command.format == .text && command.input.count == 1):
      place = .standardOutput
    case nil: place = .file(file)
    }
  }

  /// `bill.png` → `bill-2.png`
  func place(ofPage number: Int) -> OutputPlace {
    guard case .file(let path) = place else { return place }
    guard path.hasSuffix(".png") else { return .file("\(path)-\(number)") }
    return .file("\(path.dropLast(4))-\(number).png")
  }

  private static func stem(of input: String) -> String {
    if input == "-" { return "invoice" }
    let name = input.split(separator: "/").last.map(String.init) ?? input
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}

extension RenderCommand {
  /// Whether `--output` is a folder.
  var writesToFolder: Bool {
    guard let output, output != "-" else { return false }
    return input.count > 1 || output.hasSuffix("/")
  }
}

extension RenderCommand.Format {
  var fileExtension: String {
    switch self {
    case .pdf: "pdf"
    case .png: "png"
    case .text: "txt"
    }
  }
}

/// Bytes on their way to their place. A file appears whole or not at all; standard output takes them as they come.
struct Output {
  private let file: WholeFile?

  init(_ place: OutputPlace) throws(FacturaError) {
    switch place {
    case .standardOutput: file = nil
    case .file(let path): file = try WholeFile(at: path)
    }
  }

  func write(_ bytes: [UInt8]) throws(FacturaError) {
    if let file { try file.write(bytes) } else { try Terminal.write(bytes) }
  }

  func finish() throws(FacturaError) {
    try file?.finish()
  }

  static func write(_ bytes: [UInt8], to place: OutputPlace) throws(FacturaError) {
    let output = try Output(place)
    try output.write(bytes)
    try output.finish()
  }
}
