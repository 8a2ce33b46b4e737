import FacturaDiagnostics
import FacturaFormats

/// An invoice file that is read where it lies: a statement of any length needs no more memory than its window.
struct FileSource: ByteSource {
  let name: String
  let count: Int
  private let file: OpenFile

  init(_ file: OpenFile, name: String, count: Int) {
    self.file = file
    self.name = name
    self.count = count
  }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(Finding) -> Int {
    var filled = 0
    do throws(SystemError) {
      while filled < buffer.count {
        let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
        let length = try file.read(into: rest, at: offset + filled)
        if length == 0 { break }
        filled += length
      }
    } catch {
      throw Finding(FileFact.unreadable(name, reason: error.description))
    }
    return filled
  }
}
