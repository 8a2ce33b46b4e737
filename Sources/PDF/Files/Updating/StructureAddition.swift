import FacturaDiagnostics

/// Puts the widget of a field into the structure of a tagged document: a Form element at its end, and an entry of the
/// parent tree that leads from the widget to it (ISO 14289-1, 7.18.4; ISO 32000-1, 14.7.4).
struct StructureAddition {
  let widget: PDFReference
  let page: PDFReference
  let label: String

  /// - Returns: the key in the parent tree, which the widget states as `/StructParent`.
  mutating func add(
    to catalog: inout PDFDictionary, _ update: inout IncrementalUpdate,
  ) throws(Failure<PDFFileFact>) -> Int {
    let element = update.reserve()
    let rootReference = catalog["StructTreeRoot"]?.reference
    var key = 0
    let addition = self
    try update.change("StructTreeRoot", of: &catalog) { root, update throws(Failure<PDFFileFact>) in
      key = try Self.nextKey(of: root, update)
      try Self.addParent(element, key, to: &root, &update)
      let parent = try Self.append(element, below: &root, rootReference, &update)
      update.put(addition.form(below: parent), as: element)
    }
    return key
  }

  private func form(below parent: PDFReference?) -> PDFObject {
    var element: PDFDictionary = ["Type": .name("StructElem"), "S": .name("Form")]
    if let parent { element["P"] = .reference(parent) }
    element["Pg"] = .reference(page)
    element["Alt"] = .string(TextString.encode(label))
    element["K"] = .dictionary([
      "Type": .name("OBJR"), "Obj": .reference(widget), "Pg": .reference(page),
    ])
    return .dictionary(element)
  }

  /// At the end of the document's own element, if there is one; else of the root.
  private static func append(
    _ element: PDFReference, below root: inout PDFDictionary, _ rootReference: PDFReference?,
    _ update: inout IncrementalUpdate,
  ) throws(Failure<PDFFileFact>) -> PDFReference? {
    let kids = try update.reader.members(root["K"])
    guard kids.count == 1, let document = kids[0].reference, var top = try update.current(kids[0]).dictionary,
      top["S"] != nil
    else {
      try update.append(.reference(element), to: "K", of: &root)
      return rootReference
    }
    let old = top
    try update.append(.reference(element), to: "K", of: &top)
    if top != old { update.put(.dictionary(top), as: document) }
    return document
  }

  // MARK: Parent tree

  /// Past all keys in use.
  private static func nextKey(
    of root: PDFDictionary, _ update: IncrementalUpdate,
  ) throws(Failure<PDFFileFact>) -> Int {
    var key = max(0, try update.current(root["ParentTreeNextKey"]).integer ?? 0)
    var node = try update.current(root["ParentTree"]).dictionary
    for _ in 0..<update.reader.limits.depth {
      guard let tree = node else { break }
      let numbers = try update.current(tree["Nums"]).array ?? []
      if numbers.count >= 2, let last = numbers[(numbers.count & ~1) - 2].integer, last < 1 << 31 {
        key = max(key, last + 1)
      }
      node = try update.current(try update.current(tree["Kids"]).array?.last).dictionary
    }
    return min(key, 1 << 31)
  }

  private static func addParent(
    _ element: PDFReference, _ key: Int, to root: inout PDFDictionary, _ update: inout IncrementalUpdate,
  ) throws(Failure<PDFFileFact>) {
    root["ParentTreeNextKey"] = .integer(key + 1)
    try update.change("ParentTree", of: &root) { tree, update throws(Failure<PDFFileFact>) in
      if try update.current(tree["Kids"]).array != nil {
        let leaf = update.reserve()
        let limits = PDFObject.array([.integer(key), .integer(key)])
        update.put(
          .dictionary(["Limits": limits, "Nums": .array([.integer(key), .reference(element)])]), as: leaf)
        try update.append(.reference(leaf), to: "Kids", of: &tree)
      } else {
        try update.append(.integer(key), to: "Nums", of: &tree)
        try update.append(.reference(element), to: "Nums", of: &tree)
      }
    }
  }
}
