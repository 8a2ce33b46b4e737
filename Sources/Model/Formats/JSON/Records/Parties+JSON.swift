import FacturaInvoices

extension Identifier: JSONRecord {
  static let keys = JSONKeys(Identifier.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .id: try reader.read(&id)
    case .scheme: try reader.read(&scheme)
    case .version: try reader.read(&version)
    case .name: try reader.read(&name)
    }
  }
}

extension Party: JSONRecord {
  static let keys = JSONKeys(Party.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .name: try reader.read(&name)
    case .tradeName: try reader.read(&tradeName)
    case .branch: try reader.read(&branch)
    case .taxID: try reader.read(&taxID)
    case .foreignID: try reader.read(&foreignID)
    case .taxRegistration: try reader.read(&taxRegistration)
    case .taxRegistrationScheme: try reader.read(&taxRegistrationScheme)
    case .legalID: try reader.read(&legalID)
    case .ids: try reader.read(&ids)
    case .endpoint: try reader.read(&endpoint)
    case .legalInformation: try reader.read(&legalInformation)
    case .activity: try reader.read(&activity)
    case .address: try reader.read(&address)
    case .contact: try reader.read(&contact)
    case .phones: try reader.read(&phones)
    case .email: try reader.read(&email)
    case .website: try reader.read(&website)
    case .information: try reader.read(&information)
    case .extras: try reader.read(&extras)
    }
  }
}

extension Address: JSONRecord {
  static let keys = JSONKeys(Address.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .line1: try reader.read(&line1)
    case .line2: try reader.read(&line2)
    case .line3: try reader.read(&line3)
    case .city: try reader.read(&city)
    case .cityCode: try reader.read(&cityCode)
    case .postCode: try reader.read(&postCode)
    case .subdivision: try reader.read(&subdivision)
    case .subdivisionCode: try reader.read(&subdivisionCode)
    case .country: try reader.read(&country)
    case .countryName: try reader.read(&countryName)
    case .routing: try reader.read(&routing)
    case .extras: try reader.read(&extras)
    }
  }
}

extension Contact: JSONRecord {
  static let keys = JSONKeys(Contact.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .name: try reader.read(&name)
    case .department: try reader.read(&department)
    case .phone: try reader.read(&phone)
    case .email: try reader.read(&email)
    }
  }
}

extension Delivery: JSONRecord {
  static let keys = JSONKeys(Delivery.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .name: try reader.read(&name)
    case .location: try reader.read(&location)
    case .date: try reader.read(&date)
    case .address: try reader.read(&address)
    case .contact: try reader.read(&contact)
    }
  }
}
