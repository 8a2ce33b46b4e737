/// A month's name and its short form, in lower case in Spanish (Ortografía de la lengua española, 2010, IV, 4.2.4.10) and
/// French.
struct MonthName {
  let long: String
  let short: String

  /// The month is 1 to 12.
  init(_ month: UInt8, _ rules: LanguageRules) {
    switch rules {
    case .spanish: (long, short) = Self.spanish[Int(month - 1) % 12]
    case .english: (long, short) = Self.english[Int(month - 1) % 12]
    case .german: (long, short) = Self.german[Int(month - 1) % 12]
    case .french: (long, short) = Self.french[Int(month - 1) % 12]
    }
  }

  private static let spanish = [
    ("enero", "ene"), ("febrero", "feb"), ("marzo", "mar"), ("abril", "abr"), ("mayo", "may"),
    ("junio", "jun"),
    ("julio", "jul"), ("agosto", "ago"), ("septiembre", "sep"), ("octubre", "oct"), ("noviembre", "nov"),
    ("diciembre", "dic"),
  ]

  private static let english = [
    ("January", "Jan"), ("February", "Feb"), ("March", "Mar"), ("April", "Apr"), ("May", "May"),
    ("June", "Jun"),
    ("July", "Jul"), ("August", "Aug"), ("September", "Sep"), ("October", "Oct"), ("November", "Nov"),
    ("December", "Dec"),
  ]

  private static let german = [
    ("Januar", "Jan"), ("Februar", "Feb"), ("März", "Mär"), ("April", "Apr"), ("Mai", "Mai"), ("Juni", "Jun"),
    ("Juli", "Jul"), ("August", "Aug"), ("September", "Sep"), ("Oktober", "Okt"), ("November", "Nov"),
    ("Dezember", "Dez"),
  ]

  private static let french = [
    ("janvier", "janv."), ("février", "févr."), ("mars", "mars"), ("avril", "avr."), ("mai", "mai"),
    ("juin", "juin"), ("juillet", "juil."), ("août", "août"), ("septembre", "sept."), ("octobre", "oct."),
    ("novembre", "nov."), ("décembre", "déc."),
  ]
}
