import FacturaArchive
import FacturaTestSupport
import Foundation

/// A folder with an archive, and the command as its user meets it.
final class TillFolder: Sendable {
  static let command = BuiltProgram.path("factura-print")

  /// An account with one bill, and another with several.
  static let account = "40012345"

  let folder: TemporaryFolder
  var path: String { folder.path }
  var archive: String { "\(folder.path)/archive.sqlite" }
  var output: String { "\(folder.path)/out.pdf" }

  /// - Parameter bills: of one account, besides the sample.
  init(bills: Int = 0) throws {
    folder = try TemporaryFolder()
    let archive = try InvoiceArchive(path: "\(folder.path)/archive.sqlite", access: .create)
    let sample = try Repository.text("Layouts/telecom-bill/sample.json")
    _ = try archive.add(Array(sample.utf8), name: "sample.json")
    for number in 0..<bills {
      _ = try archive.add(Array(Self.bill(number, like: sample).utf8), name: "\(number)")
    }
  }

  private static func bill(_ number: Int, like sample: String) throws -> String {
    var object = try JSONSerialization.jsonObject(with: Data(sample.utf8)) as? [String: Any] ?? [:]
    var fiscal = object["fiscal"] as? [String: Any] ?? [:]
    fiscal["ncf"] = "E3100009\(String(format: "%05d", number))"
    var telephone = object["telephone"] as? [String: Any] ?? [:]
    telephone["account"] = account
    (object["fiscal"], object["telephone"]) = (fiscal, telephone)
    object["number"] = "N\(number)"
    return String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
  }

  /// What every till sets once.
  var environment: [String] {
    [
      "FACTURA_ARCHIVE=\(archive)", "FACTURA_PRINTER=file:\(output)", "FACTURA_CLERK=ana",
      "FACTURA_PLACE=Naco",
      "FACTURA_TILL=3", "LANG=es_DO.UTF-8",
    ]
  }

  func run(_ arguments: [String], _ more: [String] = [], input: [UInt8]? = nil) throws -> Judge.Answer {
    try Judge.run("/usr/bin/env", environment + more + [Self.command] + arguments, input: input)
  }

  func run(_ arguments: String...) throws -> Judge.Answer { try run(arguments) }
}
