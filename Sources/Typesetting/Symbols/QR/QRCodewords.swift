/// The codewords of a whole symbol in the order of their placement: data of all blocks in turn, then error
/// correction of all blocks in turn (ISO/IEC 18004, 7.6).
struct QRCodewords {
  let bytes: [UInt8]

  init(_ payload: QRPayload, version: QRVersion) {
    let data = payload.codewords(for: version)
    let blocks = version.blocks
    // The last blocks are one codeword longer where the data don't divide evenly.
    let shortLength = data.count / blocks
    let shortBlocks = blocks - data.count % blocks
    let starts = (0...blocks).map { $0 * shortLength + max(0, $0 - shortBlocks) }

    let code = ReedSolomon(checkBytes: version.correctionPerBlock)
    let checks = (0..<blocks).map { code.check(of: data[starts[$0]..<starts[$0 + 1]]) }

    var bytes: [UInt8] = []
    bytes.reserveCapacity(version.codewords)
    for index in 0...shortLength {
      for block in 0..<blocks where starts[block] + index < starts[block + 1] {
        bytes.append(data[starts[block] + index])
      }
    }
    for index in 0..<version.correctionPerBlock {
      for check in checks { bytes.append(check[index]) }
    }
    self.bytes = bytes
  }
}
