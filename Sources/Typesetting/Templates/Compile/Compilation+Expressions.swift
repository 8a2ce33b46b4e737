import FacturaDiagnostics
import FacturaInvoices
import FacturaXML

/// Expressions and texts with expressions, wherever they are written.
extension Compilation {
  /// Compiles one expression; reports what is wrong with it.
  func expression(
    _ written: WrittenText, in scope: Scope,
  ) -> (expression: Expression, kind: ValueKind)? {
    do throws(SyntaxProblem) {
      return compile(try ExpressionParser.expression(written.text), of: written, in: scope)
    } catch {
      report(error, in: written)
      return nil
    }
  }

  func compile(
    _ tree: SyntaxTree, of written: WrittenText, in scope: Scope,
  ) -> (expression: Expression, kind: ValueKind)? {
    let compiler = ExpressionCompiler(compilation: self, scope: scope, spelling: written.text.collapsed)
    do throws(ExpressionProblem) {
      return try compiler.compile(tree)
    } catch {
      report(error.fact, at: written.location(at: error.offset))
      return nil
    }
  }

  func report(_ problem: SyntaxProblem, in written: WrittenText) {
    report(
      .syntax(message: problem.message, expression: written.text.collapsed),
      at: written.location(at: problem.offset))
  }

  // MARK: Texts

  /// Compiles text with expressions in braces. White space becomes single spaces; those at the ends stay, because
  /// what stands beside it is not known here.
  func textTemplate(
    _ text: String, at place: WrittenPlace, in scope: Scope, allowsPageCount: Bool = false,
  ) -> TextTemplate {
    var template = TextTemplate(segments: [])
    do throws(SyntaxProblem) {
      for piece in try TextPiece.pieces(of: text) {
        switch piece {
        case .words(let words):
          template.segments.append(.words(words.withSingleSpaces))
        case .expression(let expression, let offset):
          let written = WrittenText(expression, at: place, offset: offset)
          guard takesPiece(at: written.location(at: 0)) else { return template }
          guard let segment = segment(written, in: scope, allowsPageCount: allowsPageCount) else { continue }
          template.segments.append(segment.segment)
          if template.path == 0 { template.path = segment.path }
        }
      }
    } catch {
      report(error, in: WrittenText(text, at: place))
    }
    return template
  }

  private func segment(
    _ written: WrittenText, in scope: Scope, allowsPageCount: Bool,
  ) -> (segment: TextTemplate.Segment, path: Int32)? {
    let parsed: (tree: SyntaxTree, formats: [SyntaxFormat])
    do throws(SyntaxProblem) {
      parsed = try ExpressionParser.formatted(written.text)
    } catch {
      report(error, in: written)
      return nil
    }
    if allowsPageCount, parsed.formats.isEmpty, case .path(let names, false) = parsed.tree.node {
      if names == ["page", "count"] { return (.pageCount, 0) }
      if let filled = filledText(names, at: written, in: scope) { return (.filled(filled), 0) }
    }
    guard let value = formatted(parsed.tree, parsed.formats, of: written, in: scope) else { return nil }
    return (.value(value), pattern(of: parsed.tree, in: scope).map(number(of:)) ?? 0)
  }

  /// A text of the catalogue that has expressions: there the number of pages may stand.
  private func filledText(
    _ names: [String], at written: WrittenText, in scope: Scope,
  ) -> [TextTemplate]? {
    guard names.count == 2, names[0] == "text", scope.variable("text") == nil,
      let number = texts.number(of: names[1]), texts.hasExpressions(number)
    else { return nil }
    guard enter(text: number) else {
      report(
        .kind(message: "the text “\(names[1])” contains itself", expression: names.joined(separator: ".")),
        at: written.location(at: 0))
      return []
    }
    defer { leaveText() }
    return texts.entries(of: number).map { entry in
      guard let entry else { return TextTemplate(segments: []) }
      return textTemplate(entry.text, at: entry.place, in: scope, allowsPageCount: true).trimmed
    }
  }

  private func formatted(
    _ tree: SyntaxTree, _ formats: [SyntaxFormat], of written: WrittenText, in scope: Scope,
  ) -> FormattedValue? {
    let compiled = compile(tree, of: written, in: scope)
    let known = formats.compactMap { format($0, in: written) }
    guard let (expression, kind) = compiled, known.count == formats.count else { return nil }
    guard let standard = ValueFormat.standard(for: kind) else {
      let message = "\(kind.words) can't be written as text"
      report(
        .kind(message: message, expression: written.text.collapsed), at: written.location(at: tree.offset))
      return nil
    }
    var (chosen, isRequired, isUppercase) = (standard, false, false)
    for (format, place) in known {
      if format == .upper {
        isUppercase = true
      } else if format.accepts(kind) && !isUppercase {
        (chosen, isRequired) = (format, !tree.mayBeNothing)
      } else {
        let message =
          isUppercase
          ? "“upper” comes after other formats"
          : "“\(format.rawValue)” writes \(format.words), not \(kind.words)"
        report(.kind(message: message, expression: written.text.collapsed), at: place)
        return nil
      }
    }
    let spelling = String(written.text.prefix { $0 != "|" }).collapsed
    return FormattedValue(
      expression: expression, format: chosen, isRequired: isRequired, isUppercase: isUppercase,
      spelling: spelling, tongue: scope.isLanguageStated ? .rendering : Tongue(of: kind, in: chosen))
  }

  /// A format and where its name stands; reports one that there isn't.
  private func format(
    _ format: SyntaxFormat, in written: WrittenText,
  ) -> (format: ValueFormat, place: SourceLocation)? {
    let place = written.location(at: format.offset)
    if let known = ValueFormat(rawValue: format.name) { return (known, place) }
    let nearest = Nearest.name(to: format.name, among: ValueFormat.allCases.map(\.rawValue))
    report(.unknown(.format, name: format.name, nearest: nearest), at: place)
    return nil
  }

  /// Where in the data the value of an expression stands, if it is one value of the data.
  func pattern(of tree: SyntaxTree, in scope: Scope) -> PathPattern? {
    switch tree.node {
    case .path(let names, false):
      if let variable = scope.variable(names[0]) { return variable.pattern?.appending(names.dropFirst()) }
      return scope.invoice.index(of: names[0]) == nil ? nil : PathPattern().appending(names)
    case .binary(.coalesce, let left, _): return pattern(of: left, in: scope)
    case .member(let base, let names): return pattern(of: base, in: scope)?.appending(names)
    case .call("first", let arguments) where arguments.count == 1:
      return pattern(of: arguments[0], in: scope)?.appending(.index(0))
    default: return nil
    }
  }
}

extension SyntaxTree {
  /// Whether the layout says itself that there may be no value: `paid ?? ""`.
  fileprivate var mayBeNothing: Bool {
    switch node {
    case .string(let text): text.isEmpty
    case .binary(.coalesce, _, let right): right.mayBeNothing
    case .conditional(_, let yes, let no): yes.mayBeNothing || no.mayBeNothing
    default: false
    }
  }
}

extension String {
  /// Each stretch of white space as one space.
  var withSingleSpaces: String {
    var bytes: [UInt8] = []
    for byte in utf8 {
      if Lexer.isSpace(byte) {
        if bytes.last != 32 { bytes.append(32) }
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Attributes {
  /// Text with expressions; nothing if it isn't given.
  func template(_ name: String, in scope: Scope) -> TextTemplate? {
    guard let attribute = element.attribute(name) else { return nil }
    return compilation.textTemplate(attribute.value, at: .attribute(attribute), in: scope)
  }

  func expression(_ name: String, in scope: Scope) -> (expression: Expression, kind: ValueKind)? {
    guard let attribute = element.attribute(name) else { return nil }
    return compilation.expression(WrittenText(attribute), in: scope)
  }

  /// An expression that is yes or no.
  func test(_ name: String, in scope: Scope) -> Expression? {
    guard let (expression, kind) = expression(name, in: scope) else { return nil }
    guard case .flag = kind else {
      let message = "a test must be yes or no, not \(kind.words): compare it, or ask exists(…)"
      compilation.report(.kind(message: message, expression: raw(name) ?? ""), at: location(of: name))
      return nil
    }
    return expression
  }
}
