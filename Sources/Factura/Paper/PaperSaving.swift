/// What is done to save paper.
public enum PaperSaving: String, Sendable, Hashable, CaseIterable {
  case none
  /// If the last page can be done without by giving up what the layout declares (`<eco>`), it is.
  case pullUp
}
