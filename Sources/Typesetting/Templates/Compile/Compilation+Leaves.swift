import FacturaDiagnostics
import FacturaGeometry
import FacturaLayout
import FacturaPages
import FacturaXML

/// Boxes that hold no others.
extension Compilation {
  func rule(_ attributes: Attributes, at place: Place) -> ContentNode.Kind? {
    attributes.stroke("stroke", em: place.em).map { stroke in
      .rule(
        Rule(
          stroke: stroke, before: attributes.length("before", em: place.em) ?? .zero,
          after: attributes.length("after", em: place.em) ?? .zero))
    }
  }

  func figure(_ attributes: Attributes, at place: Place) -> ContentNode.Kind? {
    let alternative = alternative(attributes, at: place, isObligatory: !attributes.flag("decorative"))
    guard let image = image(attributes) else { return nil }
    return .figure(
      FigureNode(
        image: image, width: attributes.length("width", em: place.em),
        height: attributes.length("height", em: place.em), alignment: attributes.horizontalAlignment,
        alternative: alternative, language: attributes.language))
  }

  private func image(_ attributes: Attributes) -> ImageContent? {
    guard let source = attributes.element.attribute("src") else { return nil }
    guard let path = included.resolve(source.value, from: attributes.element.location) else {
      report(.fileOutside(name: source.value), at: source.location(at: 0))
      return nil
    }
    return image(path) {
      do throws(Failure<LayoutFileFact>) {
        let bytes = try files.bytes(of: path)
        included.note(path, bytes)
        return probe(bytes, named: source.value, at: source.location(at: 0))
      } catch {
        report(error.fact, at: source.location(at: 0))
        return nil
      }
    }
  }

  private func probe(_ bytes: [UInt8], named name: String, at location: SourceLocation) -> ImageContent? {
    do throws(Failure<ImageFact>) {
      let image = try ImageProbe.content(bytes: bytes, name: name)
      try judge?(image)
      return image
    } catch {
      report(error.fact, at: location)
      return nil
    }
  }

  /// The words for those who can't see; reports if they are empty but obligatory.
  private func alternative(_ attributes: Attributes, at place: Place, isObligatory: Bool) -> TextTemplate? {
    guard isObligatory else { return nil }
    guard let template = attributes.template("alt", in: place.scope)?.trimmed, !template.segments.isEmpty
    else {
      // Where the vocabulary requires it, its absence is reported already.
      if attributes.isGiven("alt") || attributes.rule.attribute("alt")?.isRequired == false {
        report(.missingAlternative(element: attributes.rule.name), at: attributes.location(of: "alt"))
      }
      return nil
    }
    return template
  }

  func symbol(_ symbology: Symbology, _ attributes: Attributes, at place: Place) -> ContentNode.Kind? {
    let alternative = alternative(attributes, at: place, isObligatory: true)
    if symbology == .qr { drawsCodes = true }
    let side = symbology == .qr ? "size" : "width"
    let width = attributes.length(side, em: place.em)
    let height = symbology == .qr ? width : attributes.length("height", em: place.em)
    let color = attributes.color("color") ?? .black
    let quietZone = attributes.length("quiet-zone", em: place.em) ?? .zero
    let alignment = attributes.horizontalAlignment
    guard let value = attributes.template("value", in: place.scope), let width, let height, let alternative
    else {
      return nil
    }
    for (name, length) in [(side, width), ("height", height)] where length == .zero {
      if let raw = attributes.raw(name) { attributes.reject(name, raw) }
    }
    return .symbol(
      SymbolNode(
        symbology: symbology, value: value, size: Size(width: width, height: height), quietZone: quietZone,
        color: color, alignment: alignment, alternative: alternative, language: attributes.language))
  }

  func bars(_ attributes: Attributes, at place: Place) -> ContentNode.Kind? {
    let alternative = alternative(attributes, at: place, isObligatory: true)
    let height = attributes.length("height", em: place.em)
    let gap = attributes.length("gap", em: place.em) ?? .zero
    let color = attributes.color("color") ?? .black
    let highlightColor = attributes.color("highlight-color") ?? .black
    guard let (loop, scope) = loop(attributes, at: place) else { return nil }
    let highlight = attributes.isGiven("highlight") ? attributes.test("highlight", in: scope) : nil
    let label = attributes.template("label", in: scope)
    let figure = attributes.template("figure", in: scope)
    guard let value = barValue(attributes, in: scope), let label, let figure, let height, let alternative
    else {
      return nil
    }
    return .bars(
      BarsNode(
        loop: loop, value: value, label: label, figure: figure, highlight: highlight,
        style: textStyle(place.style, at: attributes.element.location), height: height, gap: gap,
        color: color,
        highlightColor: highlightColor, alternative: alternative,
        itemAlternative: attributes.template("item-alt", in: scope)?.trimmed, language: attributes.language))
  }

  private func barValue(_ attributes: Attributes, in scope: Scope) -> Expression? {
    guard let (value, kind) = attributes.expression("value", in: scope) else { return nil }
    guard kind.numeric != nil else {
      report(
        .kind(message: "a bar shows a figure, not \(kind.words)", expression: attributes.raw("value") ?? ""),
        at: attributes.location(of: "value"))
      return nil
    }
    return value
  }
}

extension Attributes {
  var horizontalAlignment: HorizontalAlignment {
    switch word("align") {
    case "center": .center
    case "right": .right
    default: .left
    }
  }
}
