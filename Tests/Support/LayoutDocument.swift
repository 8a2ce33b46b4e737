import Foundation

/// The documentation of layout files, as tests read it.
package enum LayoutDocument {
  package static let text = (try? Repository.text("docs/layout-files.md")) ?? ""

  /// A fenced block of XML: what is it an example of, and where in the document does it stand.
  package struct Example: CustomStringConvertible, Sendable {
    package var kind: String
    package var xml: String
    package var line: Int

    package var description: String { "line \(line): \(kind)" }

    /// A whole layout file with the example in it.
    package var layout: String {
      let standard = "<pages sizes=\"letter\"/>"
      return switch kind {
      case "layout": xml
      case "flow": "<layout name=\"example\" lang=\"es\">\(standard)<flow><h1>.</h1>\n\(xml)</flow></layout>"
      case "definitions":
        "<layout name=\"example\" lang=\"es\">\n\(xml)\(standard)<flow><h1>.</h1></flow></layout>"
      case "pages": "<layout name=\"example\" lang=\"es\">\n\(xml)<flow><h1>.</h1></flow></layout>"
      default: xml
      }
    }
  }

  package static let examples: [Example] = {
    var examples: [Example] = []
    var open: Example?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("```xml") {
        open = Example(kind: line.dropFirst(6).trimmingCharacters(in: .whitespaces), xml: "", line: index + 1)
      } else if line == "```", let example = open {
        examples.append(example)
        open = nil
      } else {
        open?.xml += line + "\n"
      }
    }
    return examples
  }()

  /// Included parts by their path.
  package static let parts = Dictionary(
    uniqueKeysWithValues: examples.filter { $0.kind.hasPrefix("part=") }.map {
      (String($0.kind.dropFirst(5)), $0.xml)
    })

  package static let layouts = examples.filter { !$0.kind.hasPrefix("part=") }

  /// Attributes of each element as its table has them, groups resolved; groups stand beside them as `*letters*`.
  package static let vocabulary: [String: [String: String]] = {
    tables(with: tables(with: [:]))
  }()

  private static func tables(with known: [String: [String: String]]) -> [String: [String: String]] {
    var elements: [String: [String: String]] = [:]
    var current: [String] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("#") {
        current = line.hasPrefix("###") ? names(inHeading: line) : []
        for name in current { elements[name] = [:] }
      } else if line.hasPrefix("| "), !current.isEmpty {
        let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        guard cells.count >= 2, let first = cells.first else { continue }
        for name in current {
          if first.hasPrefix("*") {
            elements[name]?.merge(known[first] ?? [:]) { old, _ in old }
          } else if first.hasPrefix("`") {
            elements[name]?[first.trimmingCharacters(in: ["`"])] = cells[1]
          }
        }
      }
    }
    return elements
  }

  /// The elements that a heading names: `### ‘<p>’ ‘<h1>’`; a group of attributes for `#### Letters`.
  private static func names(inHeading line: Substring) -> [String] {
    if line.hasPrefix("#### ") { return ["*" + line.dropFirst(5).lowercased() + "*"] }
    return line.split(separator: "`").filter { $0.hasPrefix("<") }.map {
      $0.trimmingCharacters(in: ["<", ">"])
    }
  }
}
