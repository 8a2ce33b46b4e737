/// What can go wrong while finished pages wait on disk for the end of their document.
package enum SpoolFact: Fact {
  /// No temporary file could be made; `reason` is the system's word.
  case cannotOpen(folder: String, reason: String)
  case cannotWrite(reason: String)
  case cannotRead(reason: String)
  /// The pages take more than they may.
  case full(page: Int, limitInMegabytes: Int)
  /// What comes back is not what was put in.
  case damaged(page: Int)

  package var code: String {
    switch self {
    case .cannotOpen: "spool.cannot-open"
    case .cannotWrite: "spool.cannot-write"
    case .cannotRead: "spool.cannot-read"
    case .full: "spool.full"
    case .damaged: "spool.damaged"
    }
  }

  package var message: String {
    switch self {
    case .cannotOpen(let folder, let reason): "no temporary file can be made in “\(folder)”: \(reason)"
    case .cannotWrite(let reason): "the temporary file can't be written: \(reason)"
    case .cannotRead(let reason): "the temporary file can't be read: \(reason)"
    case .full(let page, let limit): "page \(page) makes the temporary file larger than \(limit) MB"
    case .damaged(let page): "the waiting page \(page) can't be read back"
    }
  }

  package var hints: [String] {
    switch self {
    case .cannotOpen: ["name a folder that can be written to"]
    case .full:
      ["leave the number of pages out of the layout, so that pages need not wait, or raise the limit"]
    case .cannotWrite, .cannotRead, .damaged: []
    }
  }
}
