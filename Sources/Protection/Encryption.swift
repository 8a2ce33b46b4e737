import CQPDF
import FacturaDiagnostics

/// A PDF in qpdf's hands. One thread at a time.
struct Encryption: ~Copyable {
  private let qpdf: qpdf_data

  init() {
    qpdf = qpdf_init()
    // It would write them to standard error.
    qpdf_set_suppress_warnings(qpdf, 1)
    qpdf_silence_errors(qpdf)
  }

  deinit {
    var handle: qpdf_data? = qpdf
    qpdf_cleanup(&handle)
  }

  /// The same document, encrypted. No two results are the same, because keys are drawn at random.
  func bytes(of document: [UInt8], _ protection: Protection) throws(Failure<ProtectionFact>) -> [UInt8] {
    var encrypted: [UInt8]?
    // qpdf reads the document while it writes.
    document.withUnsafeBytes { bytes in
      let start = bytes.assumingMemoryBound(to: CChar.self).baseAddress
      guard succeeded(qpdf_read_memory(qpdf, "document", start, UInt64(bytes.count), nil)),
        succeeded(qpdf_init_write_memory(qpdf))
      else { return }
      set(protection)
      qpdf_set_object_stream_mode(qpdf, qpdf_o_generate)
      guard succeeded(qpdf_write(qpdf)), let buffer = qpdf_get_buffer(qpdf) else { return }
      encrypted = Array(UnsafeBufferPointer(start: buffer, count: Int(qpdf_get_buffer_length(qpdf))))
    }
    guard let encrypted, qpdf_has_error(qpdf) == 0 else { throw Failure(.failed(reason: reason)) }
    return encrypted
  }

  private func set(_ protection: Protection) {
    func allows(_ permission: Protection.Permissions) -> Int32 {
      protection.permissions.contains(permission) ? 1 : 0
    }
    let (aloud, metadata): (Int32, Int32) = (1, 1)
    qpdf_set_r6_encryption_parameters2(
      qpdf, protection.opening.text, protection.owner.text, aloud, allows(.copy), allows(.assemble),
      allows(.annotate), allows(.fillForms), allows(.change),
      allows(.print) == 1 ? qpdf_r3p_full : qpdf_r3p_none, metadata)
  }

  private func succeeded(_ code: QPDF_ERROR_CODE) -> Bool { code & QPDF_ERROR_CODE(QPDF_ERRORS) == 0 }

  private var reason: String {
    guard qpdf_has_error(qpdf) != 0, let error = qpdf_get_error(qpdf) else { return "out of memory" }
    return String(cString: qpdf_get_error_message_detail(qpdf, error))
  }
}

extension PreparedPassword {
  /// For C; it has no nulls.
  fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}
