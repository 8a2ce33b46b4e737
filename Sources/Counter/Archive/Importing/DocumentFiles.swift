import FacturaDiagnostics
import FoundationEssentials

/// The files that a user means by a path: the file itself, or all invoices below a folder, in the order of their names.
enum DocumentFiles {
  private static let endings = [".xml", ".json", ".ndjson", ".jsonl"]

  /// - Throws: a finding for a path that isn't there, a folder that can't be read, or one without invoices.
  static func paths(at path: String) throws(Finding) -> [String] {
    guard path != "-" else { return [path] }
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Finding(FileFact.missing(path))
    }
    if !isFolder { return [path] }
    var found: [String] = []
    try collect(in: path, &found)
    if found.isEmpty { throw Finding(ArchiveFact.noDocuments(path: path)) }
    return found
  }

  /// Links to folders aren't followed: they may lead back. What begins with a dot is passed over.
  private static func collect(in folder: String, _ found: inout [String]) throws(Finding) {
    let names: [String]
    do { names = try FileManager.default.contentsOfDirectory(atPath: folder) } catch {
      throw Finding(FileFact.unreadable(folder, reason: "\(error)"))
    }
    for name in names.sorted() where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
      if type == .typeDirectory {
        try collect(in: path, &found)
      } else if endings.contains(where: { name.lowercased().hasSuffix($0) }) {
        found.append(path)
      }
    }
  }
}
