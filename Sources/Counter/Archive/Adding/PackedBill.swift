import Factura
import FoundationEssentials

/// A bill as its row keeps it.
struct PackedBill {
  let read: ReadBill
  let json: PackedBytes
  let xml: PackedBytes?
}

/// Compressed bytes, and by which codec.
struct PackedBytes {
  let bytes: Data
  let codec: Int64
}

/// The codecs of one batch.
struct Packer {
  let json: Codec
  let xml: Codec
  /// Of the archive.
  let path: String

  func packed(_ read: ReadBill) throws(ArchiveError) -> PackedBill {
    PackedBill(
      read: read, json: try packed(read.json, by: json),
      xml: try read.xml.map { original throws(ArchiveError) in try packed(original, by: xml) })
  }

  private func packed(_ bytes: [UInt8], by codec: Codec) throws(ArchiveError) -> PackedBytes {
    guard let compressed = codec.compressed(bytes) else {
      throw ArchiveError(.unwritable, .unwritable(path: path, reason: "out of memory"))
    }
    return PackedBytes(bytes: Data(compressed), codec: codec.id)
  }
}
