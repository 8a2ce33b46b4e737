/// The colour space that all colours of a document are meant in: sRGB (IEC 61966-2-1), as an ICC profile of
/// version 2 with one curve of 64 points, which is 0.0001 off at most.
enum SRGBProfile {
  /// What printers' programs call it (ISO 19005-3, 6.2.3).
  static let name = "sRGB IEC61966-2.1"
}
