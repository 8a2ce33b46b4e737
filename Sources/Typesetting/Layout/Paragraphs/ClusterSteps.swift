import FacturaGeometry
import FacturaPages

/// One cluster of a shaped text, as lines are broken in it.
struct ClusterStep {
  enum Kind {
    case ink
    /// Hangs past the line's end.
    case space
    /// Ends the line and is not set.
    case lineEnd
  }

  typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  var cluster: Cluster
  var advance: Length
  var kind: Kind
}

extension GlyphRun {
  /// The clusters of the run in text order.
  var clusterSteps: [ClusterStep] { clusters.isEmpty ? plainSteps : longSteps }

  /// Of a run from left to right in which every glyph stands for one ASCII byte.
  private var plainSteps: [ClusterStep] {
    zip(utf8, glyphs).map { byte, glyph in
      ClusterStep(
        cluster: Cluster(bytes: 1, glyphs: 1), advance: .millipoints(Int(glyph.advance)),
        kind: ClusterStep.Kind(ofASCII: byte))
    }
  }

  private var longSteps: [ClusterStep] {
    utf8.withContiguousStorageIfAvailable { longSteps(of: $0[...]) } ?? []
  }

  private func longSteps(of text: ClusterStep.Bytes) -> [ClusterStep] {
    var bytes = text
    var glyph = 0
    return clusters.map { cluster in
      let end = glyph + Int(cluster.glyphs)
      let step = ClusterStep(
        cluster: cluster, advance: advance(ofGlyphs: glyph..<end), kind: ClusterStep.Kind(of: bytes))
      bytes = bytes.dropFirst(Int(cluster.bytes))
      glyph = end
      return step
    }
  }
}

extension ClusterStep.Kind {
  fileprivate init(ofASCII byte: UInt8) {
    switch byte {
    case 0x20, 0x09: self = .space
    case 0x0A...0x0D: self = .lineEnd
    default: self = .ink
    }
  }

  /// What a character is, by its first bytes.
  fileprivate init(of bytes: ClusterStep.Bytes) {
    switch bytes.first {
    case 0xC2: self = bytes.starts(with: [0xC2, 0x85]) ? .lineEnd : .ink
    case 0xE2: self = Self(ofGeneralPunctuation: bytes)
    case 0xE3: self = bytes.starts(with: [0xE3, 0x80, 0x80]) ? .space : .ink
    case let byte?: self = Self(ofASCII: byte)
    case nil: self = .ink
    }
  }

  /// U+2000…U+200A are spaces (but U+2007, a figure that must not vanish), U+2028 and U+2029 end the line.
  private init(ofGeneralPunctuation bytes: ClusterStep.Bytes) {
    let character = bytes.prefix(3)
    guard character.count == 3, character.dropFirst().first == 0x80, let last = character.last else {
      self = .ink
      return
    }
    switch last {
    case 0x80...0x86, 0x88...0x8A: self = .space
    case 0xA8, 0xA9: self = .lineEnd
    default: self = .ink
    }
  }
}
