import FacturaDiagnostics
import FacturaXML

/// The files of a layout: the first and all that it includes, each read once.
struct IncludedFiles {
  /// How many files may include each other in a row.
  static let depthLimit = 8

  private let files: any LayoutFiles
  private var roots: [String: XMLElement] = [:]
  /// The root of the part for each include that could be followed.
  private(set) var parts: [XMLElement: XMLElement] = [:]
  /// The path of the file that an element's location speaks of.
  private(set) var paths: [String: String] = [:]
  private(set) var findings: [Finding] = []
  /// Of all that was read, pictures too.
  private(set) var fingerprint = Fingerprint()

  init(_ files: any LayoutFiles) {
    self.files = files
  }

  /// Reads the file and all that it includes; nothing if the file itself can't be read.
  mutating func load(_ path: String) -> XMLElement? {
    do throws(Failure<LayoutFileFact>) {
      return try read(path, chain: [path])
    } catch {
      findings.append(Finding(error.fact, at: SourceLocation(file: files.spokenName(of: path), line: 1)))
      return nil
    }
  }

  /// The path inside the layout's folder of what `href` names in the file of `location`.
  func resolve(_ href: String, from location: SourceLocation) -> String? {
    LayoutPath.resolve(href, from: paths[location.file] ?? "")
  }

  /// Lets the bytes of a file count for the fingerprint.
  mutating func note(_ path: String, _ bytes: [UInt8]) {
    fingerprint.add(path)
    bytes.withUnsafeBytes { fingerprint.add($0) }
  }

  private mutating func read(_ path: String, chain: [String]) throws(Failure<LayoutFileFact>) -> XMLElement? {
    if let root = roots[path] { return root }
    let bytes = try files.bytes(of: path)
    note(path, bytes)
    let name = files.spokenName(of: path)
    paths[name] = path
    do throws(Finding) {
      var limits = XMLLimits()
      limits.bytes = 8 << 20
      limits.nodes = 200_000
      limits.text = 1 << 16
      let root = try XMLDocument(bytes, name: name, limits: limits).root
      roots[path] = root
      follow(root, from: path, chain: chain)
      return root
    } catch {
      findings.append(error)
      return nil
    }
  }

  private mutating func follow(_ element: XMLElement, from path: String, chain: [String]) {
    for child in element.elements {
      if child.name == "include" { include(child, from: path, chain: chain) }
      follow(child, from: path, chain: chain)
    }
  }

  private mutating func include(_ element: XMLElement, from path: String, chain: [String]) {
    guard let href = element.attribute("href") else { return }
    guard let target = LayoutPath.resolve(href.value, from: path) else {
      findings.append(Finding(LayoutFileFact.fileOutside(name: href.value), at: href.location(at: 0)))
      return
    }
    if let start = chain.firstIndex(of: target) {
      let circle = chain[start...] + [target]
      findings.append(Finding(LayoutFileFact.circularInclude(chain: Array(circle)), at: href.location(at: 0)))
      return
    }
    guard chain.count < Self.depthLimit else {
      let fact = LayoutFileFact.tooDeep(what: "included files", limit: Self.depthLimit)
      findings.append(Finding(fact, at: href.location(at: 0)))
      return
    }
    do throws(Failure<LayoutFileFact>) {
      guard let root = try read(target, chain: chain + [target]) else { return }
      guard root.name == "part" else {
        let fact = LayoutFileFact.wrongRoot(name: root.name, expected: "part")
        findings.append(Finding(fact, at: root.location))
        return
      }
      parts[element] = root
    } catch {
      findings.append(Finding(error.fact, at: href.location(at: 0)))
    }
  }
}
