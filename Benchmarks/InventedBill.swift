/// A bill of a telephone company that nobody ever got. The same number gives the same bytes.
struct InventedBill {
  let number: Int

  init(_ number: Int) {
    self.number = number
  }

  var ncf: String { "E32" + Self.padded(number, 10) }
  /// Twelve bills an account, one a month.
  private var customer: Int { number % max(1, Self.accounts) }
  private static let accounts = 83_333
  var account: String { "4" + Self.padded(customer &* 7919 % 100_000_000, 8) }
  var phone: String {
    ["809", "829", "849"][customer % 3] + Self.padded(2_000_000 + customer &* 104_729 % 7_999_999, 7)
  }
  var address: String {
    "https://fc.dgii.gov.do/ecf/ConsultaTimbreFC?RncEmisor=101000001&ENCF=\(ncf)&MontoTotal=1.00&CodigoSeguridad=aB3dE6"
  }

  /// A customer's name is the same on all bills; two names and two surnames, as is the custom.
  var holder: String { holderWords.joined(separator: " ") }
  var holderWords: [String] {
    var random = SmallNumbers(seed: UInt64(customer))
    return [Self.names, Self.names, Self.surnames, Self.surnames].map { $0[random.next(below: $0.count)] }
  }

  private static let names = [
    "Altagracia", "Yocasta", "Rafael", "Ramón", "Milagros", "Juan", "Mercedes", "Luis", "Ana", "María",
    "José",
    "Pedro", "Rosa", "Carmen", "Miguel", "Ángel", "Francisco", "Julio", "César", "Santa", "Yolanda", "Andrés",
    "Bienvenido", "Confesora", "Dulce", "Estela", "Fátima", "Gregorio", "Hipólito", "Inés", "Joaquín",
    "Kirsis",
  ]
  private static let surnames = [
    "Peña", "Núñez", "Rosario", "Jiménez", "Polanco", "Encarnación", "Féliz", "Báez", "Pérez", "Rodríguez",
    "Martínez", "García", "Reyes", "Ramírez", "Sánchez", "Díaz", "Santos", "Castillo", "Cruz", "Guzmán",
    "Hernández", "Gómez", "Fernández", "Almonte", "Mejía", "Vásquez", "Tejada", "Paulino", "Mateo", "Ogando",
    "Beltré", "Contreras", "De la Rosa", "Disla", "Espinal", "Familia", "Grullón", "Hiraldo", "Infante",
    "Javier",
  ]
  private static let streets = ["Las Acacias", "El Conde", "Duarte", "Los Flamboyanes", "Sánchez", "Mella"]
  private static let services = [
    "Plan Hogar Fibra 100 Mbps", "Minutos a celulares", "Llamadas internacionales", "Paquete de datos 5 GB",
    "Identificador de llamadas", "Renta de equipo", "Mensajes de texto", "Televisión básica",
    "Cargo por instalación",
  ]

  var json: [UInt8] {
    var random = SmallNumbers(seed: UInt64(number))
    func pick(_ words: [String]) -> String { words[random.next(below: words.count)] }
    let month = Self.padded(1 + number / Self.accounts % 12, 2)
    var lines: [String] = []
    var total = 0
    for line in 1...(8 + random.next(below: 28)) {
      let net = 500 + random.next(below: 90_000)
      total += net
      lines.append(
        #"{"id":"\#(line)","name":"\#(pick(Self.services))","quantity":\#(1 + random.next(below: 3)),"#
          + #""unit":"43","price":"\#(Self.money(net))","net":"\#(Self.money(net))"}"#)
    }
    let street = "Calle \(pick(Self.streets)) No. \(1 + random.next(below: 300))"
    return Array(
      """
      {"layout":"telecom-bill","language":"es-DO","currency":"DOP","number":"\(ncf)","typeCode":"380",\
      "issueDate":"2027-\(month)-04","dueDate":"2027-\(month)-24","period":{"from":"2027-\(month)-01","to":"2027-\(month)-03"},\
      "seller":{"name":"Telefonía Caribe Azul, S.A.","tradeName":"Caribe Azul","taxID":"101000001",\
      "address":{"line1":"Avenida Los Flamboyanes No. 48","city":"Santo Domingo","country":"DO"}},\
      "buyer":{"name":"\(holder)","taxID":"\(Self.padded(customer &* 104_729 % 99_999_999_999, 11))",\
      "address":{"line1":"\(street)","city":"Santo Domingo Este","country":"DO"}},\
      "lines":[\(lines.joined(separator: ","))],"totals":{"withoutTax":"\(Self.money(total))",\
      "tax":"\(Self.money(total * 18 / 100))","total":"\(Self.money(total * 118 / 100))"},\
      "fiscal":{"typeCode":"32","ncf":"\(ncf)","securityCode":"\(Self.padded(random.next(below: 999_999), 6))",\
      "signedAt":"2027-\(month)-04T0\(random.next(below: 10)):1\(random.next(below: 10)):00"},\
      "telephone":{"account":"\(account)","customer":"\(Self.padded(50_000_000 + customer, 8))","phone":"\(phone)",\
      "plan":"Hogar Fibra","totalToPay":"\(Self.money(total * 118 / 100))"}}
      """.utf8)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let figures = String(number)
    return String(repeating: "0", count: max(0, width - figures.utf8.count)) + figures
  }

  private static func money(_ cents: Int) -> String { "\(cents / 100).\(padded(cents % 100, 2))" }
}
