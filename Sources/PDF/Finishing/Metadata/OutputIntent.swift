extension ObjectWriter {
  /// Says that RGB and gray are meant as sRGB (ISO 19005-3, 6.2.3). Answers its object, which stands in the catalog's
  /// `/OutputIntents`.
  mutating func addOutputIntent() -> ObjectNumber {
    let profile = reserve()
    SRGBProfile.bytes.withUnsafeBytes {
      addStream($0, entries: PDFText("/N 3"), as: profile, compression: .deflate)
    }
    var intent = PDFText("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier")
    intent.append(text: SRGBProfile.name)
    intent.append("/Info")
    intent.append(text: SRGBProfile.name)
    intent.append("/DestOutputProfile ")
    intent.append(profile)
    intent.append(">>")
    let number = reserve()
    add(intent, as: number)
    return number
  }
}
