import CCUPS
import FacturaDiagnostics

extension IPPAnswer {
  /// What the server says no to, told of the printer or the queue that was meant (RFC 8011, appendix B).
  func refusal(by printer: String, type: DocumentType? = nil, waited seconds: Int = 0) -> PrintingError {
    let reason = message.isEmpty ? words : message
    switch ipp_status_t(rawValue: Int32(bitPattern: status)) {
    case IPP_STATUS_ERROR_NOT_FOUND, IPP_STATUS_ERROR_GONE:
      return Failure(.unknownPrinter(name: printer, known: []))
    case IPP_STATUS_ERROR_NOT_ACCEPTING_JOBS:
      return Failure(.notAccepting(printer: printer, message: message))
    case IPP_STATUS_ERROR_BUSY: return Failure(.busy(printer: printer, seconds: seconds))
    case IPP_STATUS_ERROR_FORBIDDEN, IPP_STATUS_ERROR_NOT_AUTHENTICATED, IPP_STATUS_ERROR_NOT_AUTHORIZED:
      return Failure(.notAllowed(server: printer, reason: reason))
    case IPP_STATUS_ERROR_DOCUMENT_FORMAT_NOT_SUPPORTED:
      return Failure(.unsupportedType(printer: printer, type: type?.mediaType ?? "unknown"))
    default: return Failure(.refused(server: printer, reason: reason))
    }
  }

  func refusal(toCancel job: PrintJob) -> PrintingError {
    let reason = message.isEmpty ? words : message
    return Failure(.cannotCancel(id: job.id, printer: job.printer, reason: reason))
  }

  var isBusy: Bool { status == UInt32(bitPattern: IPP_STATUS_ERROR_BUSY.rawValue) }

  var isUnknown: Bool {
    status == UInt32(bitPattern: IPP_STATUS_ERROR_NOT_FOUND.rawValue)
      || status == UInt32(bitPattern: IPP_STATUS_ERROR_GONE.rawValue)
  }

  private var words: String {
    ippErrorString(ipp_status_t(rawValue: Int32(bitPattern: status))).map { String(cString: $0) }
      ?? "no reason given"
  }
}
