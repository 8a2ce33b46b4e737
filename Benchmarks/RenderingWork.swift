import Factura
import FacturaPages

/// One document rendered in every way, the ways taking turns.
struct RenderingWork {
  enum Kind: Int, CaseIterable {
    /// The finished pages sent to Cairo again, nothing else.
    case drawing
    /// Everything from the invoice's bytes to a PDF without structure.
    case plain
    /// The same to PDF/A-3a and PDF/UA-1.
    case archival
    /// As it is done by default: archival, and each page read back and compared before it is drawn.
    case reconciled
  }

  let pageCount: Int
  /// Bytes of the files.
  let sizes: [Kind: Int]
  private let times: Interleaved

  /// `read` makes the invoice of its bytes, anew for each rendering.
  init(
    _ renderer: Renderer, _ layout: Layout, rounds: Int, _ read: @escaping () throws -> Invoice,
  ) throws {
    let sample = try read()
    let pages = try renderer.pages(of: sample, with: layout)
    pageCount = pages.count
    var sizes: [Kind: Int] = [:]
    func render(_ kind: Kind) throws {
      var options = RenderOptions()
      options.reconciliation = kind == .reconciled ? .stop : .off
      var size = 0
      _ = try renderer.render(
        read(), with: layout, as: kind == .plain ? .plain : .archival(), options: options
      ) {
        size += $0.count
      }
      sizes[kind] = size
    }
    times = try Interleaved(
      rounds: rounds,
      Kind.allCases.map { kind in
        {
          if kind == .drawing {
            _ = try renderer.draw(pages, of: sample, with: layout)
          } else {
            try render(kind)
          }
        }
      })
    self.sizes = sizes
  }

  func median(_ kind: Kind) -> Double { times.median(kind.rawValue) }

  /// Against drawing alone.
  func ratio(_ kind: Kind) -> Double { times.ratio(kind.rawValue, to: Kind.drawing.rawValue) }

  /// What comparing costs: with it against without.
  var reconciliation: Double { times.ratio(Kind.reconciled.rawValue, to: Kind.archival.rawValue) }
}
