/// One document on its way into the archive.
struct ImportedDocument {
  let bytes: [UInt8]
  /// The file, as findings call it.
  let name: String
  /// Where it stands in a file with one document a line; 0 for a file of its own.
  let line: Int
}
