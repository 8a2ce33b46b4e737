/// The objects that stay in memory while their pages are in storage, each once.
struct SharedObjects {
  private(set) var images = Table<ImageContent>()
  private(set) var symbols = Table<ModuleMatrix>()
  private(set) var attributes = Table<GroupAttributes>()
  private(set) var watermarks = Table<WatermarkContent>()

  struct Table<Element: AnyObject> {
    private var elements: [Element] = []
    private var numbers: [ObjectIdentifier: Int] = [:]

    /// The same object always has the same number.
    mutating func number(of element: Element) -> Int {
      let identity = ObjectIdentifier(element)
      if let number = numbers[identity] { return number }
      numbers[identity] = elements.count
      elements.append(element)
      return elements.count - 1
    }

    subscript(number: Int) -> Element? { elements.indices.contains(number) ? elements[number] : nil }
  }

  mutating func number(of image: ImageContent) -> Int { images.number(of: image) }
  mutating func number(of symbol: ModuleMatrix) -> Int { symbols.number(of: symbol) }
  mutating func number(of watermark: WatermarkContent) -> Int { watermarks.number(of: watermark) }
  mutating func number(of attributes: GroupAttributes) -> Int { self.attributes.number(of: attributes) }
}
