/// What can't be had together with data left out.
package enum PrivacyFact: Fact, Hashable {
  /// Files inside would hold what the pages leave out.
  case attachments(profile: String)
}

extension PrivacyFact {
  package var code: String {
    switch self {
    case .attachments: "privacy.attachments"
    }
  }

  package var message: String {
    switch self {
    case .attachments(let profile): "a rendering with the profile “\(profile)” holds no other files"
    }
  }

  package var hints: [String] {
    switch self {
    case .attachments: ["leave the attachments out: they may hold what the pages don't show"]
    }
  }
}
