import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

extension Layouter {
  func place(_ figure: Figure, in region: Region, onto items: inout [Item]) throws(LayoutError) -> Outcome {
    let size = figure.size(in: region.width)
    guard size.width <= region.width else {
      throw LayoutError(
        .tooWide(what: .image, needed: size.width, available: region.width), origin: figure.origin)
    }
    guard size.height <= region.room else {
      return .nothing(
        Shortfall(.image, needed: size.height, available: region.room, origin: figure.origin))
    }
    let x = figure.alignment.offset(of: size.width, in: region.width)
    let place = region.origin + Point(x: x, y: .zero)
    items.append(
      .image(
        PlacedImage(
          image: figure.image, frame: Rectangle(origin: place, size: size), origin: figure.origin)))
    items.makeFigure(from: items.count - 1, figure.words, figure.origin)
    return .whole(Extent(size: Size(width: region.width, height: size.height)))
  }

  func place(_ symbol: Symbol, in region: Region, onto items: inout [Item]) throws(LayoutError) -> Outcome {
    let quiet = symbol.quietZone * 2
    let size = Size(width: symbol.size.width + quiet, height: symbol.size.height + quiet)
    guard size.width <= region.width else {
      throw LayoutError(
        .tooWide(what: .symbol, needed: size.width, available: region.width), origin: symbol.origin)
    }
    guard size.height <= region.room else {
      return .nothing(
        Shortfall(.symbol, needed: size.height, available: region.room, origin: symbol.origin))
    }
    let x = symbol.alignment.offset(of: size.width, in: region.width) + symbol.quietZone
    let place = region.origin + Point(x: x, y: symbol.quietZone)
    items.append(
      .symbol(
        PlacedSymbol(
          symbol: symbol.matrix, frame: Rectangle(origin: place, size: symbol.size), color: symbol.color,
          origin: symbol.origin)))
    items.makeFigure(from: items.count - 1, symbol.words, symbol.origin)
    return .whole(Extent(size: Size(width: region.width, height: size.height)))
  }
}

extension Figure {
  /// With neither width nor height the image has its own size, but is never wider than the region.
  func size(in room: Length) -> Size {
    let own = image.naturalSize
    guard own.width > .zero, own.height > .zero else {
      return Size(width: width ?? .zero, height: height ?? .zero)
    }
    switch (width, height) {
    case (let width?, nil): return Size(width: width, height: own.height.scaled(by: width, over: own.width))
    case (nil, let height?):
      return Size(width: own.width.scaled(by: height, over: own.height), height: height)
    case (let width?, let height?):
      let high = own.height.scaled(by: width, over: own.width)
      if high <= height { return Size(width: width, height: high) }
      return Size(width: own.width.scaled(by: height, over: own.height), height: height)
    case (nil, nil):
      if own.width <= room { return own }
      return Size(width: room, height: own.height.scaled(by: room, over: own.width))
    }
  }
}

extension Length {
  /// `self × part ÷ whole`, rounded down and never past the limit of lengths.
  func scaled(by part: Length, over whole: Length) -> Length {
    let (product, isTooLarge) = millipoints.multipliedReportingOverflow(by: part.millipoints)
    guard !isTooLarge, whole > .zero else { return .limit }
    return min(.limit, .millipoints(product / whole.millipoints))
  }
}

extension HorizontalAlignment {
  func offset(of width: Length, in room: Length) -> Length {
    switch self {
    case .left: .zero
    case .center: (room - width) / 2
    case .right: room - width
    }
  }
}

extension [Item] {
  /// Makes a figure of the items from the given one on, with the words that stand for it; without words it means
  /// nothing (ISO 14289-1, 7.3).
  mutating func makeFigure(from first: Int, _ words: GroupAttributes?, _ origin: Origin) {
    guard let words else { return makeArtifact(from: first, .layoutArtifact) }
    insert(.open(Group(role: .figure, origin: origin, attributes: words)), at: first)
    append(.close)
  }
}
