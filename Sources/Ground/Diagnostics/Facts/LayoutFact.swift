package import FacturaGeometry

/// What can be wrong while boxes are placed.
package enum LayoutFact: Fact {
  /// Something that can't be broken is taller than any region it could wait for.
  case tooTall(what: String, needed: Length, available: Length)

  package var code: String {
    switch self {
    case .tooTall: "layout.too-tall"
    }
  }

  package var message: String {
    switch self {
    case .tooTall(let what, let needed, let available):
      "\(what) needs \(needed.inMillimetres) of height, but no page offers more than \(available.inMillimetres)"
    }
  }

  package var hints: [String] {
    switch self {
    case .tooTall: ["make it smaller, or allow it to break"]
    }
  }
}

extension Length {
  /// `31.2 mm`: as messages say lengths.
  package var inMillimetres: String {
    let tenths = (abs(millipoints) * 254 + 36_000) / 72_000
    return "\(millipoints < 0 ? "−" : "")\(tenths / 10).\(tenths % 10) mm"
  }
}
