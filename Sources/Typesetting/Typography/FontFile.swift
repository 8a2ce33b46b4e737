import CHarfBuzz
import FacturaPages

/// A font file of a library, with what HarfBuzz made of it: immutable, shared by all threads.
///
/// `@unchecked Sendable` because it holds C pointers: the bytes never change, and HarfBuzz's faces and fonts are
/// safe to read from several threads once they are made immutable (HarfBuzz manual, “Object model”).
final class FontFile: @unchecked Sendable {
  /// Who keeps the bytes.
  enum Owner {
    /// They are part of the program.
    case program
    /// This object: it frees them.
    case file
  }

  /// File name, or what the caller calls it: for messages.
  let name: String
  let typeface: Typeface
  let bytes: UnsafeRawBufferPointer
  let unitsPerEm: Int32
  /// Height of the line in font units, as `metrics(of:)` explains.
  let ascender: Int32
  let descender: Int32
  let lineGap: Int32
  /// Whether Latin text in this font is nothing but glyphs and pairs; see `PairTable`. Proved by a test for
  /// the fonts of the program, unknown for others.
  let isPairwise: Bool

  let face: OpaquePointer
  /// Scaled to font units.
  let font: OpaquePointer
  private let owner: Owner

  init(name: String, bytes: UnsafeRawBufferPointer, owner: Owner, typeface: Typeface) {
    self.name = name
    self.typeface = typeface
    self.bytes = bytes
    self.owner = owner
    isPairwise = owner == .program
    let blob = hb_blob_create(
      bytes.baseAddress?.assumingMemoryBound(to: CChar.self), UInt32(clamping: bytes.count),
      HB_MEMORY_MODE_READONLY, nil, nil)
    // HarfBuzz answers with its empty object, never with null, when something is wrong.
    let face: OpaquePointer = hb_face_create(blob, 0)
    let font: OpaquePointer = hb_font_create(face)
    hb_blob_destroy(blob)
    hb_face_make_immutable(face)
    hb_font_make_immutable(font)
    var extents = hb_font_extents_t()
    hb_font_get_h_extents(font, &extents)
    unitsPerEm = Int32(clamping: hb_face_get_upem(face))
    ascender = extents.ascender
    descender = -extents.descender
    lineGap = extents.line_gap
    self.face = face
    self.font = font
  }

  deinit {
    hb_font_destroy(font)
    hb_face_destroy(face)
    if owner == .file { bytes.deallocate() }
  }

  /// Whether the font has a glyph of its own for the character.
  func hasGlyph(for character: UInt32) -> Bool {
    var glyph: hb_codepoint_t = 0
    return hb_font_get_nominal_glyph(font, character, &glyph) != 0
  }
}
