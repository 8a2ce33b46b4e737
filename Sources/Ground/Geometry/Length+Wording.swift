extension Length {
  /// `31.2 mm`: as messages say lengths, rounded to a tenth.
  package var inMillimetres: String {
    // A tenth of a millimetre is 72,000/254 millipoints. 128 bits, because nobody promises a short length.
    let tenths = (Int128(millipoints.magnitude) * 254 + 36_000) / 72_000
    return "\(millipoints < 0 ? "−" : "")\(tenths / 10).\(tenths % 10) mm"
  }
}
