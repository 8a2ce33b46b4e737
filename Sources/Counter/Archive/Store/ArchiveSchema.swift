import GRDB

/// The tables of an archive, version by version. A step that was ever released is never changed: a later one follows.
enum ArchiveSchema {
  /// What SQLite's `application_id` of an archive is: the letters FCRA.
  static let applicationID: Int32 = 0x4643_5241
  /// What SQLite's `user_version` is when all steps are done.
  static let version = steps.count

  /// Each step brings an archive from the version before it to its own, in one transaction.
  private static let steps: [@Sendable (Database) throws -> Void] = [
    makeBills, makeJournal, nameHolders,
  ]

  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    for (index, step) in steps.enumerated() {
      migrator.registerMigration("\(index + 1)") { database in
        try step(database)
        try database.execute(sql: "PRAGMA application_id = \(applicationID)")
        try database.execute(sql: "PRAGMA user_version = \(index + 1)")
      }
    }
    return migrator
  }()

  /// Small rows to look through, and apart from them what is large: a list of bills reads few pages of the file.
  private static func makeBills(in database: Database) throws {
    try database.execute(
      sql: """
        -- How blobs are compressed: by zstd, alone or with a dictionary trained from this archive's own bills.
        CREATE TABLE codec(
          id INTEGER PRIMARY KEY,
          medium TEXT NOT NULL,  -- json, xml, or any
          dictionary BLOB
        );
        INSERT INTO codec(id, medium) VALUES (1, 'any');

        CREATE TABLE bill(
          id INTEGER PRIMARY KEY,
          issuer TEXT NOT NULL,  -- RNC or other tax number; the name of an issuer without one
          type TEXT,             -- type of e-CF, or UNTDID 1001
          ncf TEXT, number TEXT, account TEXT, phone TEXT, customer TEXT, name TEXT,
          issued INTEGER, due INTEGER,  -- 20270304
          total TEXT, currency TEXT
        );

        -- Letters and figures alone, capitals: what a clerk types finds them by their beginning.
        CREATE TABLE key(
          value TEXT NOT NULL,
          kind INTEGER NOT NULL,  -- 1 e-NCF, 2 account, 3 phone, 4 customer, 5 tax number, 6 number, 7 phone of a line
          issued INTEGER NOT NULL,
          bill INTEGER NOT NULL REFERENCES bill(id),
          PRIMARY KEY (value, kind, issued, bill)
        ) WITHOUT ROWID;

        CREATE TABLE content(
          bill INTEGER PRIMARY KEY REFERENCES bill(id),
          format TEXT NOT NULL,      -- json, ecf, ubl, cii
          stated INTEGER NOT NULL,   -- 1: the JSON was added as such; 0: it was read from the XML
          json BLOB NOT NULL, json_codec INTEGER NOT NULL REFERENCES codec(id),
          xml BLOB, xml_codec INTEGER REFERENCES codec(id)
        );

        -- The first 16 bytes of the SHA-256 of each file that was added: what is known is passed over.
        CREATE TABLE source(
          digest BLOB PRIMARY KEY,
          bill INTEGER NOT NULL REFERENCES bill(id)
        ) WITHOUT ROWID;
        """)
  }

  /// One line is a text and its hash: nothing about a line stands outside its text, so that nothing can disagree.
  private static func makeJournal(in database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE journal(
          number INTEGER PRIMARY KEY,
          previous TEXT NOT NULL,  -- hash of the line before; zeros for the first
          entry TEXT NOT NULL,     -- JSON
          hash TEXT NOT NULL       -- SHA-256 of previous, a line feed, entry, a line feed
        );
        CREATE INDEX journal_code ON journal(substr(hash, 1, 10));
        CREATE INDEX journal_intent ON journal(entry ->> '$.intent') WHERE entry ->> '$.intent' IS NOT NULL;
        CREATE INDEX journal_document ON journal(entry ->> '$.document') WHERE entry ->> '$.step' = 'intent';
        CREATE INDEX journal_job ON journal(entry ->> '$.job') WHERE entry ->> '$.job' IS NOT NULL;

        -- What was written last: a journal that lost its end doesn't fit it.
        CREATE TABLE journal_head(
          id INTEGER PRIMARY KEY CHECK (id = 1),
          number INTEGER NOT NULL,
          hash TEXT NOT NULL
        );
        INSERT INTO journal_head VALUES (1, 0, '\(String(repeating: "0", count: 64))');

        -- Keys that keep a job from being printed twice, each of the intent that has it.
        CREATE TABLE journal_key(key TEXT PRIMARY KEY, intent INTEGER NOT NULL) WITHOUT ROWID;

        -- Intents that have no result yet.
        CREATE TABLE journal_open(intent INTEGER PRIMARY KEY);

        CREATE TRIGGER journal_goes_on BEFORE INSERT ON journal
        WHEN NEW.number <> (SELECT number + 1 FROM journal_head) OR NEW.previous <> (SELECT hash FROM journal_head)
        BEGIN SELECT RAISE(ABORT, 'the journal goes on after its last line only'); END;
        CREATE TRIGGER journal_moves_its_head AFTER INSERT ON journal
        BEGIN UPDATE journal_head SET number = NEW.number, hash = NEW.hash; END;
        CREATE TRIGGER journal_stays BEFORE UPDATE ON journal
        BEGIN SELECT RAISE(ABORT, 'lines of the journal are never changed'); END;
        CREATE TRIGGER journal_keeps BEFORE DELETE ON journal
        BEGIN SELECT RAISE(ABORT, 'lines of the journal are never removed'); END;
        CREATE TRIGGER journal_head_moves_on BEFORE UPDATE ON journal_head WHEN NEW.number <> OLD.number + 1
        BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
        CREATE TRIGGER journal_head_stays BEFORE DELETE ON journal_head
        BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
        """)
  }

  /// A name stands once, however many bills its holder has, and is found by its words.
  private static func nameHolders(in database: Database) throws {
    try database.execute(
      sql: """
        -- Who bills are addressed to, as they are spelt.
        CREATE TABLE holder(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        -- The words of their names, without accents and capitals; the row's number is the holder's.
        CREATE VIRTUAL TABLE holder_word USING fts5(
          name, content = '', columnsize = 0, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
        );
        INSERT INTO holder(name) SELECT DISTINCT name FROM bill WHERE name IS NOT NULL;
        INSERT INTO holder_word(rowid, name) SELECT id, name FROM holder;

        ALTER TABLE bill ADD COLUMN holder INTEGER REFERENCES holder(id);
        UPDATE bill SET holder = (SELECT holder.id FROM holder WHERE holder.name = bill.name);
        ALTER TABLE bill DROP COLUMN name;
        CREATE INDEX bill_holder ON bill(holder, issued);
        """)
  }
}
