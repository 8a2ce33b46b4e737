import Foundation

/// The telephone bill that the tests of the counter print.
package enum TelephoneBill {
  package static let sample = "Layouts/telecom-bill/sample.json"

  /// With so many records of usage more, which cost nothing.
  package static func long(records: Int) throws -> [UInt8] {
    let sample = try Repository.bytes(Self.sample)
    var bill = try JSONSerialization.jsonObject(with: Data(sample)) as? [String: Any] ?? [:]
    var telephone = bill["telephone"] as? [String: Any] ?? [:]
    var usage = telephone["usage"] as? [[String: Any]] ?? []
    let kept = usage[0]["records"] as? [[String: Any]] ?? []
    var more = kept[0]
    (more["elapsed"], more["amount"]) = (0, 0)
    usage[0]["records"] = kept + Array(repeating: more, count: records)
    telephone["usage"] = usage
    bill["telephone"] = telephone
    return Array(try JSONSerialization.data(withJSONObject: bill))
  }
}
