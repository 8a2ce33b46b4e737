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

  /// ISO 4217, those of today, and those that invoices of the last years were written in.
  static let currencies = TermCodes(
    "currencies (ISO 4217)",
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD
    CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS
    GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD
    KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRO MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK
    NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP
    STD STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VEF VES VND VUV
    WST XAD XAF XAG XAU XBA XBB XBC XBD XCD XCG XDR XOF XPD XPF XPT XSU XTS XUA XXX YER ZAR ZMW ZWG ZWL
    """)

  /// ISO 3166-1, with 1A for Kosovo and XI for Northern Ireland.
  static let countries = TermCodes(
    "countries (ISO 3166-1)",
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY
    BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK
    FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR
    IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK
    ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM
    PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF
    TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW 1A XI
    """)

  /// UNTDID 4461, and two that Peppol's PINT has besides.
  static let paymentMeans = TermCodes(
    "payment means (UNTDID 4461)",
    """
    1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39
    40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 58 59 60 61 62 63 64 65 66 67 68 70 74 75 76 77 78 91
    92 93 94 95 96 97 98 ZZZ Z01 Z02
    """)

  /// UNTDID 5189 for allowances, 7161 for charges: one element has either.
  static let adjustments = TermCodes(
    "reasons of allowances and charges (UNTDID 5189, 7161)",
    """
    41 42 60 62 63 64 65 66 67 68 70 71 88 95 100 102 103 104 105 AA AAA AAC AAD AAE AAF AAH AAI AAS AAT AAV AAY
    AAZ ABA ABB ABC ABD ABF ABK ABL ABN ABR ABS ABT ABU ACF ACG ACH ACI ACJ ACK ACL ACM ACS ADC ADE ADJ ADK ADL
    ADM ADN ADO ADP ADQ ADR ADT ADW ADY ADZ AEA AEB AEC AED AEF AEH AEI AEJ AEK AEL AEM AEN AEO AEP AES AET AEU
    AEV AEW AEX AEY AEZ AJ AU CA CAB CAD CAE CAF CAI CAJ CAK CAL CAM CAN CAO CAP CAQ CAR CAS CAT CAU CAV CAW CAX
    CAY CAZ CD CG CS CT DAB DAC DAD DAF DAG DAH DAI DAJ DAK DAL DAM DAN DAO DAP DAQ DL EG EP ER FAA FAB FAC FC
    FH FI GAA HAA HD HH IAA IAB ID IF IN IR IS KO L1 LA LAA LAB LF MAE MI ML NAA OA PA PAA PC PL PRV RAB RAC RAD
    RAF RE RF RH RV SA SAA SAD SAE SAI SG SH SM SU TAB TAC TT TV TX V1 V2 WH XAA YY ZZZ
    """)

  /// VATEX codes of the Union and of countries, which grow by the year.
  static let exemptions = TermCodes("exemption reasons (VATEX)") { code in
    code.uppercased().hasPrefix("VATEX-")
  }
}
