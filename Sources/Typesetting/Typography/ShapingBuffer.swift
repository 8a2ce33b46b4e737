import CHarfBuzz
import FacturaPages

/// HarfBuzz's buffer, used again for each run of a thread's life.
struct ShapingBuffer: ~Copyable {
  /// What stays the same for all of a run's characters.
  struct Properties {
    var font: FontFile
    var features: [hb_feature_t]
    var isRightToLeft = false
    var script: hb_script_t = HB_SCRIPT_LATIN
    var language: hb_language_t?
  }

  private let buffer: OpaquePointer

  init() {
    buffer = hb_buffer_create()
    // Characters that don't show leave no glyph behind.
    hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES)
  }

  deinit {
    hb_buffer_destroy(buffer)
  }

  /// Shapes the characters of `range`; those around it are seen as context (Arabic letters join over it).
  /// Clusters count characters from the beginning of `characters`. False if HarfBuzz gave up.
  borrowing func shape(
    _ characters: UnsafeBufferPointer<UInt32>, _ range: Range<Int>, _ properties: Properties,
  ) -> Bool {
    hb_buffer_clear_contents(buffer)
    hb_buffer_add_utf32(
      buffer, characters.baseAddress, Int32(clamping: characters.count), UInt32(clamping: range.lowerBound),
      Int32(clamping: range.count))
    hb_buffer_set_direction(buffer, properties.isRightToLeft ? HB_DIRECTION_RTL : HB_DIRECTION_LTR)
    hb_buffer_set_script(buffer, properties.script)
    hb_buffer_set_language(buffer, properties.language)
    hb_shape(properties.font.font, buffer, properties.features, UInt32(clamping: properties.features.count))
    return hb_buffer_allocation_successful(buffer) != 0
  }

  /// The glyphs of the last run, in visual order. Valid until the next call of `shape`.
  var infos: UnsafeBufferPointer<hb_glyph_info_t> {
    var count: UInt32 = 0
    let start = hb_buffer_get_glyph_infos(buffer, &count)
    return UnsafeBufferPointer(start: start, count: Int(count))
  }

  var positions: UnsafeBufferPointer<hb_glyph_position_t> {
    var count: UInt32 = 0
    let start = hb_buffer_get_glyph_positions(buffer, &count)
    return UnsafeBufferPointer(start: start, count: Int(count))
  }
}

extension FeatureSet {
  /// As HarfBuzz takes them, for whole runs. Ligatures are off unless asked for.
  var shapingFeatures: [hb_feature_t] {
    var features: [hb_feature_t] = []
    if !contains(.ligatures) { features += [feature("liga", 0), feature("clig", 0)] }
    if contains(.noKerning) { features.append(feature("kern", 0)) }
    if contains(.tabularFigures) { features.append(feature("tnum", 1)) }
    if contains(.smallCapitals) { features.append(feature("smcp", 1)) }
    return features
  }

  private func feature(_ tag: StaticString, _ value: UInt32) -> hb_feature_t {
    let tag = UnsafeRawPointer(tag.utf8Start).loadUnaligned(as: UInt32.self).bigEndian
    return hb_feature_t(tag: tag, value: value, start: 0, end: UInt32.max)
  }
}
