import CCUPS
import FacturaDiagnostics

/// What a scheduler or a printer answers.
struct IPPAnswer: Sendable {
  /// RFC 8011, appendix B.
  let status: UInt32
  /// The server's words for it; may be empty.
  let message: String
  let groups: [IPPGroup]

  var isOK: Bool { status < 0x0100 }

  func groups(_ kind: IPPGroup.Kind) -> [IPPGroup] { groups.filter { $0.kind == kind } }

  /// Copies all there is to know out of the library's hands.
  init(_ response: OpaquePointer) {
    status = UInt32(bitPattern: ippGetStatusCode(response).rawValue)
    groups = Self.groups(of: response)
    message = groups.first { $0.kind == .operation }?.text("status-message") ?? ""
  }

  /// Attributes stand one after the other, groups of the same kind with a nameless one between them.
  private static func groups(of response: OpaquePointer) -> [IPPGroup] {
    var groups: [IPPGroup] = []
    var current: IPPGroup?
    var attribute = ippFirstAttribute(response)
    while let one = attribute {
      if let name = ippGetName(one) {
        let kind = IPPGroup.Kind(ippGetGroupTag(one))
        if current?.kind != kind {
          if let current { groups.append(current) }
          current = IPPGroup(kind)
        }
        current?.attributes[String(cString: name)] = values(of: one)
      } else if let complete = current {
        groups.append(complete)
        current = nil
      }
      attribute = ippNextAttribute(response)
    }
    if let current { groups.append(current) }
    return groups
  }

  private static func values(of attribute: OpaquePointer) -> [IPPValue] {
    (0..<ippGetCount(attribute)).compactMap { index in
      switch ippGetValueTag(attribute) {
      case IPP_TAG_INTEGER, IPP_TAG_ENUM: .number(Int(ippGetInteger(attribute, index)))
      case IPP_TAG_BOOLEAN: .flag(ippGetBoolean(attribute, index) != 0)
      case IPP_TAG_RANGE: range(of: attribute, index)
      case IPP_TAG_TEXT, IPP_TAG_TEXTLANG, IPP_TAG_NAME, IPP_TAG_NAMELANG, IPP_TAG_KEYWORD, IPP_TAG_URI,
        IPP_TAG_MIMETYPE:
        ippGetString(attribute, index, nil).map { .text(String(cString: $0).withoutControls) }
      default: nil
      }
    }
  }

  private static func range(of attribute: OpaquePointer, _ index: Int32) -> IPPValue {
    var upper: Int32 = 0
    let lower = ippGetRange(attribute, index, &upper)
    return .range(Int(lower), Int(upper))
  }
}

extension IPPGroup.Kind {
  fileprivate init(_ tag: ipp_tag_t) {
    switch tag {
    case IPP_TAG_OPERATION: self = .operation
    case IPP_TAG_JOB: self = .job
    case IPP_TAG_PRINTER: self = .printer
    default: self = .other
    }
  }
}
