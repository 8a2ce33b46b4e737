/// The sizes of paper that layouts ask for by name.
public struct PaperSize: Hashable, Sendable {
  /// As written in layout files: `letter`.
  public let name: String
  /// Width, and height unless the paper is a roll.
  public let width: Length
  /// Nothing for a roll: the page is as tall as its content.
  public let height: Length?

  /// 8.5 × 11 in.
  public static let letter = PaperSize(name: "letter", width: .points(612), height: .points(792))
  /// 8.5 × 14 in.
  public static let legal = PaperSize(name: "legal", width: .points(612), height: .points(1008))
  /// 210 × 297 mm (ISO 216).
  public static let a4 = PaperSize(name: "a4", width: .millimetres(210), height: .millimetres(297))
  /// 148 × 210 mm (ISO 216).
  public static let a5 = PaperSize(name: "a5", width: .millimetres(148), height: .millimetres(210))
  /// Receipt paper, 80 mm wide.
  public static let roll80 = PaperSize(name: "roll80", width: .millimetres(80), height: nil)
  /// Receipt paper, 58 mm wide.
  public static let roll58 = PaperSize(name: "roll58", width: .millimetres(58), height: nil)

  public static let all: [PaperSize] = [letter, legal, a4, a5, roll80, roll58]

  /// The size that layout files call `name`; nothing if there is none.
  public static func named(_ name: some StringProtocol) -> PaperSize? {
    all.first { $0.name == name }
  }
}
