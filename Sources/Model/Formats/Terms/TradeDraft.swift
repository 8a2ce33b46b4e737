import FacturaInvoices
import FacturaXML

/// What has parties and papers besides those that the core knows: an invoice and a line.
protocol TradeDraft: SendableMetatype {
  var parties: [InvolvedParty] { get set }
  var documents: [DocumentReference] { get set }
}

extension InvoiceDraft: TradeDraft {
  var parties: [InvolvedParty] {
    get { trade.parties }
    set { trade.parties = newValue }
  }

  var documents: [DocumentReference] {
    get { trade.documents }
    set { trade.documents = newValue }
  }
}

extension LineDraft: TradeDraft {
  var parties: [InvolvedParty] {
    get { trade.parties }
    set { trade.parties = newValue }
  }

  var documents: [DocumentReference] {
    get { trade.documents }
    set { trade.documents = newValue }
  }
}

extension Term where Record: TradeDraft {
  static func involved(_ path: String, as role: String, _ party: TermGroup<Party>) -> Term {
    Term(
      "", path,
      .whole { element, draft, reading in
        var involved = InvolvedParty()
        involved.role = role
        party.read(element, into: &involved.party, &reading)
        if !involved.party.isBlank { draft.parties.append(involved) }
      })
  }

  static func document(_ path: String, as kind: String, _ group: TermGroup<DocumentReference>) -> Term {
    Term(
      "", path,
      .whole { element, draft, reading in
        var document = DocumentReference(kind: kind)
        group.read(element, into: &document, &reading)
        draft.documents.append(document)
      })
  }
}

extension DocumentReference {
  init(kind: String, id: String? = nil) {
    self.init()
    self.kind = kind
    self.id = id
  }
}
