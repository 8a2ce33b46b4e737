/// Names under which attachments may be written into a folder. What a PDF calls its attachments is input: `../../etc`,
/// a control character, or a thousand letters.
package enum SafeFileName {
  /// Bytes of UTF-8: file systems take 255, and a file in the making has a longer name.
  static let longest = 200

  /// One name for each attachment, all different, also where upper and lower case are the same.
  static func assign(to attachments: inout [EmbeddedFile]) {
    var taken: Set<String> = []
    for index in attachments.indices {
      attachments[index].fileName = from(attachments[index].name, besides: &taken)
    }
  }

  /// A safe name that isn't among those taken, which are in lower case; with a number if need be. It is taken then.
  package static func from(_ name: String, besides taken: inout Set<String>) -> String {
    let name = from(name)
    var candidate = name
    var number = 2
    while !taken.insert(candidate.lowercased()).inserted {
      candidate = numbered(name, number)
      number += 1
    }
    return candidate
  }

  /// The name with all that leads elsewhere or can't be seen made `_`.
  package static func from(_ name: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in name.unicodeScalars { safe.append(isSafe(scalar) ? scalar : "_") }
    var text = shortened(String(safe))
    // A leading dot hides a file or climbs; a leading dash is an option to programs.
    if let first = text.first, first == "." || first == "-" || first == " " {
      text = "_" + text.dropFirst()
    }
    return text.isEmpty ? "attachment" : text
  }

  private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0xFFFD: false
    // Characters without ink, and those that turn the direction of what follows.
    case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: false
    case 0x2F, 0x5C, 0x3A, 0x2A, 0x3F, 0x22, 0x3C, 0x3E, 0x7C: false
    default: scalar.value & 0xFFFE != 0xFFFE && !(0xFDD0...0xFDEF).contains(scalar.value)
    }
  }

  private static func shortened(_ name: String) -> String {
    guard name.utf8.count > longest else { return name }
    let (stem, ending) = parts(name)
    let kept = ending.utf8.count <= 20 ? ending : ""
    var short = Substring(stem)
    while short.utf8.count + kept.utf8.count > longest { short = short.dropLast() }
    return short + kept
  }

  private static func numbered(_ name: String, _ number: Int) -> String {
    let (stem, ending) = parts(name)
    return "\(stem)-\(number)\(ending)"
  }

  private static func parts(_ name: String) -> (stem: String, ending: String) {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return (name, "") }
    return (String(name[..<dot]), String(name[dot...]))
  }
}
