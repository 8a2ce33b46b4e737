import CFreeType
import FacturaDiagnostics
import FacturaPages

/// Looks at a font file that someone handed in, before any text is set in it.
///
/// FreeType is the judge, because Cairo will read the font through it; the table directory is checked first, because
/// FreeType opens a truncated file without a word and fails at the first glyph that is missing.
enum FontCheck {
  static func load(_ source: FontSource) throws(Failure<FontFact>) -> FontFile {
    if let reason = fault(of: source.bytes) {
      throw Failure(.unreadable(font: source.name, reason: reason))
    }
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: source.bytes.count, alignment: 16)
    copy.copyBytes(from: source.bytes)
    do {
      let typeface = try typeface(of: UnsafeRawBufferPointer(copy), named: source.name)
      return FontFile(
        name: source.name, bytes: UnsafeRawBufferPointer(copy), owner: .file,
        typeface: source.typeface ?? typeface)
    } catch {
      copy.deallocate()
      throw error
    }
  }

  // MARK: The table directory (OpenType 1.9, “Organization of an OpenType font”)

  private static func fault(of bytes: [UInt8]) -> UnreadableFont? {
    let unknownFormat = UnreadableFont.notAFont(error: 2)
    var start = 0
    if number(at: 0, in: bytes) == 0x7474_6366 {  // “ttcf”: a collection; its first font counts.
      guard let first = number(at: 12, in: bytes) else { return unknownFormat }
      start = first
    }
    // TrueType outlines, “OTTO” (CFF outlines) or “true” (Apple).
    guard let version = number(at: start, in: bytes),
      [0x0001_0000, 0x4F54_544F, 0x7472_7565].contains(version),
      let count = number(at: start + 4, in: bytes).map({ $0 >> 16 })
    else { return unknownFormat }
    var names: Set<String> = []
    for record in 0..<count {
      let place = start + 12 + 16 * record
      guard let tag = number(at: place, in: bytes), let offset = number(at: place + 8, in: bytes),
        let length = number(at: place + 12, in: bytes)
      else { return unknownFormat }
      names.insert(tableName(tag))
      guard offset + length <= bytes.count else {
        return .truncated(table: tableName(tag), needed: offset + length, length: bytes.count)
      }
    }
    return hasOutlines(names) ? nil : .withoutOutlines
  }

  /// TrueType or CFF outlines, and no colour bitmaps that would be drawn in their stead.
  private static func hasOutlines(_ tables: Set<String>) -> Bool {
    !tables.isDisjoint(with: ["glyf", "CFF "]) && tables.isDisjoint(with: ["CBDT", "sbix"])
  }

  /// Four bytes, most significant first.
  private static func number(at place: Int, in bytes: [UInt8]) -> Int? {
    guard place >= 0, place <= bytes.count - 4 else { return nil }
    return bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func tableName(_ tag: Int) -> String {
    String(decoding: [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: tag >> $0) }, as: UTF8.self)
  }

  // MARK: FreeType

  /// What the file says it is, once it is known to be usable.
  private static func typeface(
    of bytes: UnsafeRawBufferPointer, named name: String,
  ) throws(Failure<FontFact>) -> Typeface {
    var library: FT_Library?
    guard FT_Init_FreeType(&library) == 0, let library else { throw unreadable(name, .notAFont(error: 0x40)) }
    defer { FT_Done_FreeType(library) }
    var opened: FT_Face?
    let error = FT_New_Memory_Face(
      library, bytes.baseAddress?.assumingMemoryBound(to: FT_Byte.self), FT_Long(bytes.count), 0, &opened)
    guard error == 0, let face = opened else { throw unreadable(name, .notAFont(error: Int(error))) }
    defer { FT_Done_Face(face) }
    if let reason = fault(of: face) { throw unreadable(name, reason) }
    guard FT_Get_FSType_Flags(face) & restrictedLicence == 0 else {
      throw Failure(.embeddingForbidden(font: name))
    }
    return Typeface(
      family: face.pointee.family_name.map { String(cString: $0) } ?? name,
      isBold: face.pointee.style_flags & styleBold != 0,
      isItalic: face.pointee.style_flags & styleItalic != 0)
  }

  private static func fault(of face: FT_Face) -> UnreadableFont? {
    guard face.pointee.face_flags & scalable != 0 else { return .withoutOutlines }
    guard face.pointee.charmap?.pointee.encoding.rawValue == unicode else { return .withoutUnicode }
    let units = Int(face.pointee.units_per_EM)
    // OpenType 1.9, `head`.
    guard (16...16384).contains(units) else { return .unitsPerEm(units) }
    let error = FT_Load_Glyph(face, 0, noScale)
    return error == 0 ? nil : .notAFont(error: Int(error))
  }

  private static func unreadable(_ name: String, _ reason: UnreadableFont) -> Failure<FontFact> {
    Failure(.unreadable(font: name, reason: reason))
  }

  // Macros of FreeType that don't reach Swift.
  private static let scalable: FT_Long = 1
  private static let styleItalic: FT_Long = 1
  private static let styleBold: FT_Long = 2
  /// “unic”
  private static let unicode: UInt32 = 0x756E_6963
  private static let noScale: FT_Int32 = 1
  /// `FT_FSTYPE_RESTRICTED_LICENSE_EMBEDDING`
  private static let restrictedLicence: FT_UShort = 2
}
