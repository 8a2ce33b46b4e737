extension Invoice {
  /// Whether its type (BT-3, UNTDID 1001) is one of those by which the issuer owes the amount: the codes that EN 16931 takes
  /// as credit notes.
  var isCreditNote: Bool { typeCode.map(Self.creditNoteTypes.contains) ?? false }

  private static let creditNoteTypes: Set = [
    "81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "502", "503", "532",
  ]
}
