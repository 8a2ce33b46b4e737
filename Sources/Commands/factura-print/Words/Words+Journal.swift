import FacturaArchive
import FacturaTill

extension Words {
  func line(_ line: JournalLine) -> String {
    var parts = ["\(line.number)".aligned(right: 5), String(line.time.prefix(19)).replacing("T", with: " ")]
    switch line.step {
    case .intent:
      parts += [
        self(JournalPhrase.intent).filling(9), (line.document ?? "").harmless, said(of: line.state),
        self(DeskPhrase.sheets, "\(line.sheets ?? 0)"), (line.printer ?? "").harmless, line.code,
        [line.clerk, line.place, line.till].compactMap { $0 }.joined(separator: " · ").harmless,
      ]
    case .submitted:
      parts += [
        self(JournalPhrase.submitted).filling(9), "← \(line.intent ?? 0)",
      ]
      // Ports and files give no numbers: 0 stands for none.
      if let job = line.job, job != "0" { parts.append("#\(job)".harmless) }
    case .result, .resolved:
      let name = self(line.step == .result ? JournalPhrase.result : .resolved).filling(9)
      parts += [
        name, "← \(line.intent ?? 0)",
        said(of: line.result.flatMap { RecordedEnding(rawValue: $0.rawValue) }),
      ]
    }
    if let reason = line.reason {
      // What a clerk typed is his own; the rest is told in this one's language.
      let said = line.step == .intent ? reason.asOneLine.harmless : said(of: RecordedReason(reason))
      parts.append("(\(said))")
    }
    return parts.joined(separator: "  ")
  }

  func said(of fault: JournalFault) -> String {
    let line = "\(fault.line)"
    return switch fault.fact {
    case .changed: self(JournalPhrase.changed, line)
    case .moved: self(JournalPhrase.moved, line)
    case .unreadable: self(JournalPhrase.unreadable, line)
    case .wrongKey: self(JournalPhrase.wrongKey, line)
    case .notOpen: self(JournalPhrase.notOpen, line)
    case .wronglyOpen: self(JournalPhrase.wronglyOpen, line)
    case .missing(fault.line): self(JournalPhrase.missingLine, line)
    case .missing(let last): self(JournalPhrase.missingLines, line, "\(last)")
    case .wrongEnd(fault.line): self(JournalPhrase.wrongLast)
    case .wrongEnd(let head): self(JournalPhrase.wrongEnd, line, "\(head)")
    }
  }
}
