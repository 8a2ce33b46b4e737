/// Everything that stands in a page's content besides operands (ISO 32000-1, annex A): what Cairo 1.16 writes, and no
/// more. The raw value is the operator's bytes, the first highest.
enum ContentOperator: UInt32 {
  /// `Tj`
  case showText = 0x546A
  /// `TJ`
  case showTextArray = 0x544A
  /// `Td`
  case moveText = 0x5464
  /// `Tm`
  case setTextMatrix = 0x546D
  /// `Tf`
  case setFont = 0x5466
  /// `BT`
  case beginText = 0x4254
  /// `ET`
  case endText = 0x4554
  /// `BDC`
  case beginMarked = 0x424443
  /// `EMC`
  case endMarked = 0x454D43
  /// `m`
  case moveTo = 0x6D
  /// `l`
  case lineTo = 0x6C
  /// `c`
  case curveTo = 0x63
  /// `h`
  case closePath = 0x68
  /// `re`
  case rectangle = 0x7265
  /// `S`
  case stroke = 0x53
  /// `f`
  case fill = 0x66
  /// `f*`
  case fillEvenOdd = 0x662A
  /// `B`
  case fillAndStroke = 0x42
  /// `B*`
  case fillEvenOddAndStroke = 0x422A
  /// `W`
  case clip = 0x57
  /// `W*`
  case clipEvenOdd = 0x572A
  /// `n`
  case endPath = 0x6E
  /// `rg`
  case fillColor = 0x7267
  /// `RG`
  case strokeColor = 0x5247
  /// `scn`
  case fillPattern = 0x73636E
  /// `SCN`
  case strokePattern = 0x53434E
  /// `cs`
  case fillSpace = 0x6373
  /// `CS`
  case strokeSpace = 0x4353
  /// `q`
  case save = 0x71
  /// `Q`
  case restore = 0x51
  /// `cm`
  case transform = 0x636D
  /// `w`
  case lineWidth = 0x77
  /// `J`
  case lineCap = 0x4A
  /// `j`
  case lineJoin = 0x6A
  /// `d`
  case dash = 0x64
  /// `M`
  case miterLimit = 0x4D
  /// `gs`
  case graphicsState = 0x6773
  /// `Do`
  case drawObject = 0x446F
  /// `sh`
  case paintShading = 0x7368
}
