extension FacturX {
  /// How much of an invoice the XML holds.
  public enum Profile: String, Sendable, CaseIterable {
    /// Totals only: no invoice in Germany.
    case minimum
    /// Totals and taxes, without lines: no invoice in Germany.
    case basicWL = "basicwl"
    /// The commonest terms, with lines.
    case basic
    /// The European norm.
    case en16931
    /// The norm and more.
    case extended
    /// The German administration's form of the norm.
    case xrechnung
  }
}

extension FacturX.Profile {
  /// The profile that a guideline (BT-24) belongs to; nothing if to none of them.
  init?(guideline: String) {
    let norm = "urn:cen.eu:en16931:2017"
    switch guideline {
    case "urn:factur-x.eu:1p0:minimum": self = .minimum
    case "urn:factur-x.eu:1p0:basicwl": self = .basicWL
    case "\(norm)#compliant#urn:factur-x.eu:1p0:basic": self = .basic
    case norm: self = .en16931
    case "\(norm)#conformant#urn:factur-x.eu:1p0:extended": self = .extended
    case _ where Self.xrechnungNames.contains { guideline.hasPrefix("\(norm)#compliant#\($0)") }:
      self = .xrechnung
    default: return nil
    }
  }

  private static let xrechnungNames = [
    "urn:xeinkauf.de:kosit:xrechnung_", "urn:xoev-de:kosit:standard:xrechnung_",
  ]

  /// Under which the XML is embedded.
  var fileName: String { self == .xrechnung ? "xrechnung.xml" : "factur-x.xml" }

  /// `fx:ConformanceLevel`, with its spaces.
  var level: String {
    switch self {
    case .minimum: "MINIMUM"
    case .basicWL: "BASIC WL"
    case .basic: "BASIC"
    case .en16931: "EN 16931"
    case .extended: "EXTENDED"
    case .xrechnung: "XRECHNUNG"
    }
  }

  /// `fx:Version`: 1.0, or the version of XRechnung that the guideline ends with.
  func version(guideline: String) -> String {
    guard self == .xrechnung, let bar = guideline.lastIndex(of: "_") else { return "1.0" }
    let figures = guideline[guideline.index(after: bar)...]
    let isVersion = !figures.isEmpty && figures.utf8.allSatisfy { "0123456789.".utf8.contains($0) }
    return isVersion ? String(figures) : "3.0"
  }
}
