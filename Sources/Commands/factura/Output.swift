import Factura
import FacturaCommandLine

/// Where a rendering goes.
enum OutputPlace {
  case standardOutput
  case file(String)
}

/// Where each input's rendering goes, decided before anything is rendered.
///
/// One input: `--output` is the file, or a folder if it is one or ends in a slash. Several: it is a folder. Without it,
/// the input's own name in the current folder; for standard input and for text, standard output.
struct OutputPlan {
  private(set) var places: [OutputPlace] = []
  /// The folder that must be there.
  private(set) var folder: String?
  /// Names given out so far: a second `bill.json` from another folder becomes `bill-2.pdf`.
  private var names: Set<String> = []

  init(_ command: RenderCommand) {
    if let output = command.output, output != "-",
      command.input.count > 1 || output.hasSuffix("/") || WholeFile.isFolder(output)
    {
      folder = output.hasSuffix("/") ? output : output + "/"
    }
    for input in command.input { places.append(place(of: input, command)) }
  }

  private mutating func place(of input: String, _ command: RenderCommand) -> OutputPlace {
    if command.output == "-" { return .standardOutput }
    if folder == nil, let output = command.output { return .file(output) }
    let isForReading = input == "-" || (command.format == .text && command.input.count == 1)
    if command.output == nil, isForReading { return .standardOutput }
    return .file((folder ?? "") + freeName(Self.stem(of: input), command.format.fileExtension))
  }

  private mutating func freeName(_ stem: String, _ ending: String) -> String {
    var name = "\(stem).\(ending)"
    var number = 2
    while !names.insert(name).inserted {
      name = "\(stem)-\(number).\(ending)"
      number += 1
    }
    return name
  }

  private static func stem(of input: String) -> String {
    if input == "-" { return "invoice" }
    let name = input.split(separator: "/").last.map(String.init) ?? input
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}

extension OutputPlace {
  /// `bill.png` and `bill` → `bill-2.png`
  func ofPage(_ number: Int) -> OutputPlace {
    guard case .file(let path) = self else { return self }
    return .file("\(path.hasSuffix(".png") ? path.dropLast(4) : path[...])-\(number).png")
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
