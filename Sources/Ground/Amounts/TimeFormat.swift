/// How a time of day is written, alone or after a date. The names are those of layout files.
package enum TimeFormat: String, Sendable, CaseIterable {
  /// `18:24:07`; with its date `27-01-2025 18:24:07`, as the DGII wants the time of signing, or what day the
  /// language writes.
  case seconds
  /// `18:24`; with its date `27-01-2025 18:24`.
  case minutes
}

extension TimeFormat {
  package func text(of time: ClockTime) -> String {
    FigureWriter.text { $0.put(time, self) }
  }

  package func text(of timestamp: Timestamp, in language: Language) -> String {
    FigureWriter.text { $0.put(timestamp, self, language.rules) }
  }

  package func append(_ time: ClockTime, to bytes: inout [UInt8]) {
    FigureWriter.append(to: &bytes) { $0.put(time, self) }
  }

  package func append(_ timestamp: Timestamp, in language: Language, to bytes: inout [UInt8]) {
    FigureWriter.append(to: &bytes) { $0.put(timestamp, self, language.rules) }
  }
}

/// How a duration is written. The names are those of layout files.
package enum ElapsedFormat: String, Sendable, CaseIterable {
  /// `00:03:25`, `120:00:00`
  case hours
  /// `3:25`, `7200:00`: whole minutes and seconds.
  case minutes
  /// `205`
  case seconds
}

extension ElapsedFormat {
  package func text(of elapsed: ElapsedTime) -> String {
    FigureWriter.text { $0.put(elapsed, self) }
  }

  package func append(_ elapsed: ElapsedTime, to bytes: inout [UInt8]) {
    FigureWriter.append(to: &bytes) { $0.put(elapsed, self) }
  }
}

extension FigureWriter {
  @inline(__always)
  fileprivate mutating func put(_ timestamp: Timestamp, _ format: TimeFormat, _ rules: LanguageRules) {
    put(timestamp.time, format)
    put(" ")
    put(numeric: timestamp.date, rules.dateMark)
  }

  @inline(__always)
  fileprivate mutating func put(_ time: ClockTime, _ format: TimeFormat) {
    if format == .seconds {
      put(UInt64(time.second), figures: 2)
      put(":")
    }
    put(UInt64(time.minute), figures: 2)
    put(":")
    put(UInt64(time.hour), figures: 2)
  }

  @inline(__always)
  fileprivate mutating func put(_ elapsed: ElapsedTime, _ format: ElapsedFormat) {
    let seconds = UInt64(elapsed.seconds.magnitude)
    switch format {
    case .hours:
      put(seconds % 60, figures: 2)
      put(":")
      put(seconds / 60 % 60, figures: 2)
      put(":")
      let hours = seconds / 3600
      if hours < 100 { put(hours, figures: 2) } else { put(hours) }
    case .minutes:
      put(seconds % 60, figures: 2)
      put(":")
      put(seconds / 60)
    case .seconds:
      put(seconds)
    }
    if elapsed.seconds < 0 { put("-") }
  }
}
