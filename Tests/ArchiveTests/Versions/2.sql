PRAGMA application_id = 1178817089;
PRAGMA user_version = 2;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1');
INSERT INTO grdb_migrations VALUES('2');
CREATE TABLE codec(
  id INTEGER PRIMARY KEY,
  medium TEXT NOT NULL,  -- json, xml, or any
  dictionary BLOB
);
INSERT INTO codec VALUES(1,'any',NULL);
CREATE TABLE bill(
  id INTEGER PRIMARY KEY,
  issuer TEXT NOT NULL,  -- RNC or other tax number; the name of an issuer without one
  type TEXT,             -- type of e-CF, or UNTDID 1001
  ncf TEXT, number TEXT, account TEXT, phone TEXT, customer TEXT, name TEXT,
  issued INTEGER, due INTEGER,  -- 20270304
  total TEXT, currency TEXT
);
INSERT INTO bill VALUES(1,'101000001','31','E310000000001','E310000000001','400718255','809-555-0142','52018834','Yocasta Peña Núñez',20270304,20270324,'1234.50','DOP');
CREATE TABLE key(
  value TEXT NOT NULL,
  kind INTEGER NOT NULL,  -- 1 e-NCF, 2 account, 3 phone, 4 customer, 5 tax number, 6 number, 7 phone of a line
  issued INTEGER NOT NULL,
  bill INTEGER NOT NULL REFERENCES bill(id),
  PRIMARY KEY (value, kind, issued, bill)
) WITHOUT ROWID;
INSERT INTO "key" VALUES('00100000018',5,20270304,1);
INSERT INTO "key" VALUES('400718255',2,20270304,1);
INSERT INTO "key" VALUES('52018834',4,20270304,1);
INSERT INTO "key" VALUES('8095550142',3,20270304,1);
INSERT INTO "key" VALUES('E310000000001',1,20270304,1);
CREATE TABLE content(
  bill INTEGER PRIMARY KEY REFERENCES bill(id),
  format TEXT NOT NULL,      -- json, ecf, ubl, cii
  stated INTEGER NOT NULL,   -- 1: the JSON was added as such; 0: it was read from the XML
  json BLOB NOT NULL, json_codec INTEGER NOT NULL REFERENCES codec(id),
  xml BLOB, xml_codec INTEGER REFERENCES codec(id)
);
INSERT INTO content VALUES(1,'json',1,X'28b52ffd64c6009d090016123c2b60699b03a0292d0000006cf44f8bd6ee775556f5cb6f38ac212ee8b915bf443b50bb9be8904039244980032d0031003100eff06d99d1b756e8ecaeb925e0f0523fd19d676f14300e3fc5d99274e3d9a5841e25a2b165dbc3db4b2796970408d37dcea8bbe60ecf1868607b76840261b098bc11c5ea079278b1d8a19af4d1b20f229e9748d9f539cece3465694ae2b51c2bf438ab922db5670a546b10ccf21cbc6db7245ea0026bb26c24c0d79e907414d75aa427d54345b078527563b1ad1c6914f5c7b8a6344da30034e78be3b8f69a47d4d61bcfde34cf7189d69879698cdc93324018f5888b832e1a32d94be0651900581354ad7166b350b80c5eb5e7b66da3d9d99010116b42fc5c6b7558c732b9ad9430652218af98054b0261b0230ecf1ea6608dc78448103075ce8c2fd803cf9a469a',1,NULL,NULL);
CREATE TABLE source(
  digest BLOB PRIMARY KEY,
  bill INTEGER NOT NULL REFERENCES bill(id)
) WITHOUT ROWID;
INSERT INTO source VALUES(X'b6b4f3fd0811239c495aba1969ff71ac',1);
CREATE TABLE journal(
  number INTEGER PRIMARY KEY,
  previous TEXT NOT NULL,  -- hash of the line before; zeros for the first
  entry TEXT NOT NULL,     -- JSON
  hash TEXT NOT NULL       -- SHA-256 of previous, a line feed, entry, a line feed
);
CREATE TABLE journal_head(
  id INTEGER PRIMARY KEY CHECK (id = 1),
  number INTEGER NOT NULL,
  hash TEXT NOT NULL
);
INSERT INTO journal_head VALUES(1,0,'0000000000000000000000000000000000000000000000000000000000000000');
CREATE TABLE journal_key(key TEXT PRIMARY KEY, intent INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE journal_open(intent INTEGER PRIMARY KEY);
CREATE INDEX journal_code ON journal(substr(hash, 1, 10));
CREATE INDEX journal_intent ON journal(entry ->> '$.intent') WHERE entry ->> '$.intent' IS NOT NULL;
CREATE INDEX journal_document ON journal(entry ->> '$.document') WHERE entry ->> '$.step' = 'intent';
CREATE INDEX journal_job ON journal(entry ->> '$.job') WHERE entry ->> '$.job' IS NOT NULL;
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
COMMIT;
