import FacturaDiagnostics

/// What stopped the reading of JSON, and where. Line, column and path are worked out when somebody has to be told.
enum JSONProblem: Error {
  /// The fact, the byte where it was met, and the member that should be there, if one is missing.
  case fact(JSONFact, offset: Int, member: String? = nil)
  /// The source itself couldn't be read.
  case source(Finding)

  func finding(in source: any ByteSource, name: String) -> Finding {
    switch self {
    case .source(let finding): return finding
    case .fact(let fact, let offset, let member):
      do throws(Finding) {
        let place = try JSONPlace.of(offset: offset, in: source)
        return Finding(
          fact, at: SourceLocation(file: name, line: place.line, column: place.column),
          path: place.path(member: member))
      } catch {
        return error
      }
    }
  }
}
