/// The codes that a term may have.
struct TermCodes: Sendable {
  let name: String
  let has: @Sendable (String) -> Bool

  private init(_ name: String, _ has: @escaping @Sendable (String) -> Bool) {
    self.name = name
    self.has = has
  }

  private init(_ name: String, _ codes: String) {
    let codes = Set(codes.split(whereSeparator: \.isWhitespace).map(String.init))
    self.init(name) { codes.contains($0) }
  }

  /// UNTDID 1001, those of invoices and credit notes, and 480 of Peppol's PINT.
  static let documentTypes = TermCodes(
    "document types (UNTDID 1001)",
    """
    71 80 81 82 83 84 102 130 202 203 204 211 218 219 261 262 295 296 308 325 326 331 380 381 382 383 384 385 386 387
    388 389 390 393 394 395 396 420 423 424 425 426 427 428 429 430 431 432 433 434 435 436 437 438 439 440 441 442 443
    444 445 446 447 448 449 450 451 452 453 454 455 456 457 458 459 460 461 462 463 464 465 466 467 468 469 470 471 472
    473 480 500 501 502 503 527 532 533 534 553 575 623 633 751 780 817 870 875 876 877 935
    """)

  /// UNTDID 5305, those of EN 16931, and those that countries of Peppol's PINT have besides.
  static let taxCategories = TermCodes(
    "tax categories (UNTDID 5305)",
    """
    S Z E AE K G O L M B AA AB AC A C D F H I J N NA T SA SE HVG LVG TTX SR SRCA-S SRCA-C SROVR-RS SROVR-LVG SRRC SRLVG
    ZR ES33 ESN33 DS OS NG
    """)

  /// ISO 4217: three capitals.
  static let currencies = TermCodes("currencies (ISO 4217)") { code in
    code.utf8.count == 3 && code.utf8.allSatisfy { (65...90).contains($0) }
  }

  /// ISO 3166-1: two capitals, and 1A for Kosovo.
  static let countries = TermCodes("countries (ISO 3166-1)") { code in
    code == "1A" || code.utf8.count == 2 && code.utf8.allSatisfy { (65...90).contains($0) }
  }
}
