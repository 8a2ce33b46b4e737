package import FacturaGeometry
package import FacturaLayout

/// The page masters for one size of paper.
package struct PageSetNode: Sendable {
  package var size: PaperSize
  package var following: PageMasterNode
  package var first: PageMasterNode?
  package var last: PageMasterNode?
  package var only: PageMasterNode?
  package var marks: MarkStyle
  /// What may be given up to save a page.
  package var thrift: Thrift?
  /// From how many sheets of a copy on the summary may be taken instead by whoever saves paper.
  package var summaryLimit: Int?
}

package struct PageMasterNode: Sendable {
  package var margins: Insets
  package var header: FurnitureNode?
  package var footer: FurnitureNode?
  package var foot: FurnitureNode?
  package var watermarks: [WatermarkNode] = []
  package var number: Int32
}

package struct WatermarkNode: Sendable {
  package var paragraph: ParagraphNode
  package var slant: Watermark.Slant
  package var isInFront: Bool
  package var opacity: Int
  package var number: Int32
}

package struct FurnitureNode: Sendable {
  package var content: StackNode
  /// Whether it must be made anew for every page.
  package var readsPage: Bool
  /// Whether it reads more of the page than its number: its rows, its sums.
  package var readsRows: Bool
  /// Whether it is content of the document, and no artifact.
  package var isContent: Bool
  package var number: Int32
}
