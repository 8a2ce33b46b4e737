import FacturaDrawing

/// What a receipt printer makes of its bytes. Knows the commands that receipts are written with and refuses all others.
struct ReceiptDecoder {
  struct Refused: Error, CustomStringConvertible {
    var place: Int
    var bytes: ArraySlice<UInt8>
    var description: String { "byte \(place): \(bytes.map { String($0, radix: 16) }.joined(separator: " "))" }
  }

  enum Cut: UInt8 {
    case full = 65
    case partial = 66
  }

  /// In dots.
  let width: Int
  private(set) var receipts: [DotPicture] = []
  private(set) var cuts: [Cut] = []
  private(set) var steps: [UInt8] = []
  private(set) var bands: [Int] = []
  private(set) var fed = 0
  private var paper: DotPicture
  private var place = 0

  /// - Throws: `Refused`, for whatever isn't understood to the last byte.
  init(_ bytes: [UInt8], width: Int) throws {
    self.width = width
    paper = DotPicture(width: width, height: 0, bits: [])
    guard bytes.starts(with: [0x1B, 0x40]) else { throw Refused(place: 0, bytes: bytes.prefix(2)) }
    place = 2
    while place < bytes.count { try command(bytes) }
    if paper.height > 0 { receipts.append(paper) }
  }

  private mutating func command(_ bytes: [UInt8]) throws {
    let rest = bytes[place...]
    switch Array(rest.prefix(2)) {
    case [0x1D, 0x50] where rest.count >= 4:
      steps = Array(rest.dropFirst(2).prefix(2))
      place += 4
    case [0x1B, 0x4A] where rest.count >= 3 && rest[place + 2] > 0:
      feed(Int(rest[place + 2]))
      place += 3
    case [0x1D, 0x76] where rest.count >= 8 && rest[place + 2] == 0x30 && rest[place + 3] == 0:
      try band(bytes)
    case [0x1D, 0x56] where rest.count >= 4 && rest[place + 3] == 0:
      guard let cut = Cut(rawValue: rest[place + 2]) else {
        throw Refused(place: place, bytes: rest.prefix(8))
      }
      cuts.append(cut)
      receipts.append(paper)
      paper = DotPicture(width: width, height: 0, bits: [])
      place += 4
    default: throw Refused(place: place, bytes: rest.prefix(8))
    }
  }

  private mutating func feed(_ rows: Int) {
    paper.bits += [UInt8](repeating: 0, count: rows * paper.bytesPerRow)
    paper.height += rows
    fed += rows
  }

  private mutating func band(_ bytes: [UInt8]) throws {
    let columns = Int(bytes[place + 4]) | Int(bytes[place + 5]) << 8
    let rows = Int(bytes[place + 6]) | Int(bytes[place + 7]) << 8
    let data = place + 8..<place + 8 + columns * rows
    guard columns == paper.bytesPerRow, rows > 0, data.upperBound <= bytes.count else {
      throw Refused(place: place, bytes: bytes[place...].prefix(8))
    }
    paper.bits += bytes[data]
    paper.height += rows
    bands.append(rows)
    place = data.upperBound
  }
}
