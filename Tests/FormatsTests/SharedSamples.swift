import FacturaTestSupport
import Foundation

/// The collection of e-CF files that lies beside the repository, where there is one.
enum SharedSamples {
  static let folder = Repository.hasOfficialSamples ? Repository.path("../shared/ecf") : nil

  static func bytes(_ path: String) -> [UInt8] {
    guard let folder, let data = FileManager.default.contents(atPath: "\(folder)/\(path)") else { return [] }
    return Array(data)
  }

  /// Paths of the XML files, as `dgii-set/E310000000001.xml`.
  static let files: [String] = {
    guard let folder else { return [] }
    return ["dgii-models", "dgii-set", "jmtrinidad", "victors1681"].flatMap { part in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(part)")) ?? []
      return names.filter { $0.hasSuffix(".xml") }.sorted().map { "\(part)/\($0)" }
    }
  }()

  /// Those that the official schema finds fault with.
  static let invalid: Set<String> = [
    "dgii-set/E340000000015.xml", "jmtrinidad/XmlExample-25-items.xml",
    "victors1681/ECF-all-elements-placeholder.xml", "victors1681/signedECF32-placeholder.xml",
    "victors1681/signedXml.xml", "victors1681/130359334E310000008928.xml",
    "victors1681/130862346E310005000201.xml",
  ]

  static func isSummary(_ path: String) -> Bool { path.contains("RFCE") || path.contains("rfce") }
}
