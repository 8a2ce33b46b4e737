import CCairo
import CFreeType

/// A font file opened by FreeType, as Cairo draws with it.
///
/// Cairo may keep a font face after everyone else has let it go, and may free it from another thread. So the
/// FreeType face belongs to the Cairo face: it, its library and its bytes are freed by Cairo's last release, in
/// this order. Each face has a FreeType library of its own, because a library may be used by one thread only.
final class FontFace {
  let cairo: OpaquePointer
  /// Heights above and below the baseline in em, both positive.
  let ascent: Double
  let descent: Double

  /// Nothing if FreeType can't read the file, or it has no outlines. The bytes live as long as `owner`.
  init?(bytes: UnsafeRawBufferPointer, isHinted: Bool = false, owner: AnyObject) {
    guard let open = OpenFont(bytes: bytes, owner: owner) else { return nil }
    let face = open.face
    let flags = isHinted ? FT_LOAD_NO_BITMAP : FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP
    guard let cairo = cairo_ft_font_face_create_for_ft_face(face, Int32(flags)) else { return nil }
    let box = Unmanaged.passRetained(open)
    // Cairo tells user data apart by the address of a key, which it never reads: the box's own will do.
    let key = UnsafePointer<cairo_user_data_key_t>(OpaquePointer(box.toOpaque()))
    let status = cairo_font_face_set_user_data(cairo, key, box.toOpaque()) { box in
      if let box { Unmanaged<OpenFont>.fromOpaque(box).release() }
    }
    guard status == CAIRO_STATUS_SUCCESS else {
      cairo_font_face_destroy(cairo)
      box.release()
      return nil
    }
    let em = Double(max(1, face.pointee.units_per_EM))
    self.cairo = cairo
    ascent = Double(face.pointee.ascender) / em
    descent = -Double(face.pointee.descender) / em
  }

  deinit { cairo_font_face_destroy(cairo) }

  /// False once Cairo has met trouble with it: it never uses it again.
  var isSound: Bool { cairo_font_face_status(cairo) == CAIRO_STATUS_SUCCESS }
}

/// A FreeType face with the library and the owner of the bytes that it needs while it lives.
private final class OpenFont {
  let face: FT_Face
  private let library: FT_Library
  private let owner: AnyObject

  init?(bytes: UnsafeRawBufferPointer, owner: AnyObject) {
    var library: FT_Library?
    guard FT_Init_FreeType(&library) == 0, let library else { return nil }
    var face: FT_Face?
    let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    // FT_IS_SCALABLE is a macro: bit 0 of the flags.
    guard FT_New_Memory_Face(library, start, FT_Long(bytes.count), 0, &face) == 0, let face,
      face.pointee.face_flags & 1 != 0
    else {
      if let face { FT_Done_Face(face) }
      FT_Done_FreeType(library)
      return nil
    }
    self.face = face
    self.library = library
    self.owner = owner
  }

  deinit {
    FT_Done_Face(face)
    FT_Done_FreeType(library)
  }
}
