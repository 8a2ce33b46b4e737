/// `make fuzz`: damaged documents for all that reads PDFs, ours by Cairo and those of other makers. Anything may come out
/// but a trap, a hang or a memory error.
///
/// The first byte says which document and which reader; each six bytes that follow are an `Edit`.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  guard let first = bytes.first else { return 0 }
  let edits = stride(from: 1, to: size - Edit.length + 1, by: Edit.length).map {
    Edit(bytes[$0..<$0 + Edit.length])
  }
  let number = Int(first >> 1)
  if first & 1 == 0 {
    Damage.read(Samples.documents[number % Samples.documents.count], edits)
  } else {
    Damage.finish(Samples.drawings[number % Samples.drawings.count], edits)
  }
  return 0
}
