import FacturaDiagnostics
import FacturaPages
import Foundation

/// Small images, as common programs write them.
enum TestImages {
  /// 8 × 8, transparent above and red below.
  static let alphaPNG = bytes(
    """
    iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAYAAADED76LAAAAJElEQVQY02NgIAAY/zMwqOBTwMLAwKBKSMFAm8D4n4HhPz4FAKm4
    A++5cSdrAAAAAElFTkSuQmCC
    """)

  /// 24 × 16, red above and blue below, baseline.
  static let jpeg = bytes(
    """
    /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxO
    UlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P
    T09PT09PT0//wAARCAAQABgDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQG/8QAFhABAQEAAAAAAAAAAAAAAAAAABNh
    /8QAFQEBAQAAAAAAAAAAAAAAAAAAAAX/xAAWEQADAAAAAAAAAAAAAAAAAAAAFWH/2gAMAwEAAhEDEQA/AMxbS2oLFlhDC+6pfbRB
    YEMDqn//2Q==
    """)

  /// The same in four components.
  static let cmykJPEG = bytes(
    """
    /9j/7gAOQWRvYmUAZAAAAAAC/9sAQwANCQoLCggNCwoLDg4NDxMgFRMSEhMnHB4XIC4pMTAuKS0sMzpKPjM2RjcsLUBXQUZMTlJT
    UjI+WmFaUGBKUVJP/9sAQwEODg4TERMmFRUmTzUtNU9PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P
    T09PT09P/8AAFAgAEAAYBAEiAAIRAQMRAQQiAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAFBv/EABwQAAEEAwEAAAAAAAAAAAAAAAAB
    FWKhAhNRUv/EABUBAQEAAAAAAAAAAAAAAAAAAAAG/8QAFxEAAwEAAAAAAAAAAAAAAAAAAAMVFv/aAA4EAQACEQMRBAAAPwCzvTo3
    p0pN2HlA3YeUJ7RNJaC41T/Ow/zsMEKDBCibvToKTdh5QDRNEFwf52AwQoH/2Q==
    """)

  /// A red disc on nothing, 20 mm wide.
  static let svg = Array(
    """
    <?xml version="1.0"?>
    <!-- A disc. -->
    <svg xmlns="http://www.w3.org/2000/svg" width="20mm" height="20mm" viewBox="0 0 10 10">
      <circle cx="5" cy="5" r="5" fill="#ff0000"/>
    </svg>
    """.utf8)

  /// All that Cairo might be tempted to turn into pixels: gradients, a half transparent group, a clip path, a turn.
  static let richSVG = Array(
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">
      <defs>
        <linearGradient id="g"><stop stop-color="#ff0000"/><stop offset="1" stop-color="#0000ff"/></linearGradient>
        <radialGradient id="r"><stop stop-color="#00ff00"/><stop offset="1" stop-color="#00ff00" stop-opacity="0"/></radialGradient>
        <clipPath id="c"><circle cx="50" cy="50" r="40"/></clipPath>
      </defs>
      <g clip-path="url(#c)"><rect width="100" height="100" fill="url(#g)"/></g>
      <g opacity="0.5"><rect x="40" y="40" width="20" height="20" transform="rotate(45 50 50)"/></g>
      <circle cx="20" cy="80" r="15" fill="url(#r)"/>
    </svg>
    """.utf8)

  /// Whole at both ends, but spoilt in the middle.
  static func damaged(_ bytes: [UInt8]) -> [UInt8] {
    if bytes == svg { return Array(svg.dropLast(6)) }
    let start = bytes == jpeg ? bytes.count - 30 : bytes.count - 40
    return Array(bytes[..<start] + bytes[start..<(start + 20)].map { ~$0 } + bytes[(start + 20)...])
  }

  static func content(_ bytes: [UInt8], name: String = "logo") throws -> ImageContent {
    try ImageProbe.content(bytes: bytes, name: name)
  }

  private static func bytes(_ base64: String) -> [UInt8] {
    Data(base64Encoded: base64, options: .ignoreUnknownCharacters).map(Array.init) ?? []
  }
}
