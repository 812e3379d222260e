#include "core/store/schema.h"

namespace kindred::store {

const char* const SchemaVersion1 = R"sql(
CREATE TABLE bundles (            -- what is written together; everything below hangs from one
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  state TEXT NOT NULL             -- 'building' until its last transaction, then 'ready'; ignore what is building
);
CREATE TABLE blocks (             -- columns of numbers, cut into parts: events, models, and the source of the copies below
  id INTEGER PRIMARY KEY,
  bundle INTEGER NOT NULL REFERENCES bundles ON DELETE CASCADE,
  name TEXT NOT NULL,
  part INTEGER NOT NULL,          -- from 0
  type TEXT NOT NULL,             -- u8, i32, i64, f32, f64; little-endian
  count INTEGER NOT NULL,         -- numbers in this part
  encoding TEXT NOT NULL,         -- raw; zstd; planes: first bytes of all numbers, second ones, …, then zstd
  checksum INTEGER NOT NULL,      -- XXH3, 64 bits, of the payload
  payload BLOB NOT NULL,
  UNIQUE (bundle, name, part)
);
CREATE TABLE datasets (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  bundle INTEGER NOT NULL REFERENCES bundles ON DELETE CASCADE,  -- that of its latest revision
  name TEXT NOT NULL,
  preference TEXT NOT NULL,       -- JSON: how events become numbers, unless a run says otherwise
  created INTEGER NOT NULL        -- times are seconds of the local wall clock since 1970-01-01
);
CREATE TABLE revisions (          -- a data set as it was imported; never changed
  dataset INTEGER NOT NULL REFERENCES datasets ON DELETE CASCADE,
  number INTEGER NOT NULL,
  bundle INTEGER NOT NULL REFERENCES bundles ON DELETE CASCADE,
  kind TEXT NOT NULL,             -- explicit, implicit, transactions, customers, products
  customers INTEGER NOT NULL,     -- listed, with or without events
  products INTEGER NOT NULL,
  interactions INTEGER NOT NULL,
  first INTEGER,                  -- time of the first event, and of the last
  last INTEGER,
  report TEXT NOT NULL,           -- JSON: what the import found, kept and skipped
  digest INTEGER NOT NULL,        -- XXH3 over the heads of its blocks
  PRIMARY KEY (dataset, number)
);
CREATE TABLE customers (          -- a copy of what the blocks hold, as all tables without a bundle are
  dataset INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  customer INTEGER NOT NULL,      -- its key: the same in every revision, never given again
  id TEXT NOT NULL,               -- as the file wrote it
  name TEXT,
  attributes TEXT NOT NULL,       -- JSON object, dates as 2011-12-09 12:50:00
  PRIMARY KEY (dataset, revision, customer),
  FOREIGN KEY (dataset, revision) REFERENCES revisions ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TABLE products (
  dataset INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  product INTEGER NOT NULL,       -- its key
  id TEXT NOT NULL,
  title TEXT,
  attributes TEXT NOT NULL,
  PRIMARY KEY (dataset, revision, product),
  FOREIGN KEY (dataset, revision) REFERENCES revisions ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TABLE runs (               -- every stored computation
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  bundle INTEGER NOT NULL REFERENCES bundles ON DELETE CASCADE,
  family TEXT NOT NULL,           -- recommend, segment, embed, evaluate
  algorithm TEXT NOT NULL,
  version INTEGER NOT NULL,       -- of the algorithm
  name TEXT NOT NULL,
  parameters TEXT NOT NULL,       -- JSON
  seed INTEGER NOT NULL,          -- 64 bits without a sign
  dataset INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  program_version TEXT NOT NULL,
  created INTEGER NOT NULL,
  seconds REAL NOT NULL,
  result TEXT NOT NULL,           -- JSON: figures of the run, title
  model_bytes INTEGER NOT NULL,
  digest INTEGER NOT NULL,        -- XXH3 over the heads of its blocks
  lists_digest INTEGER NOT NULL,  -- XXH3 over its rows in recommendations and cold_starts
  cold_starts_digest INTEGER NOT NULL
);
CREATE TABLE recommendations (    -- the best of each customer
  run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
  customer INTEGER NOT NULL,
  rank INTEGER NOT NULL,          -- from 1
  product INTEGER NOT NULL,
  score REAL,
  PRIMARY KEY (run, customer, rank)
) WITHOUT ROWID;
CREATE TABLE cold_starts (        -- customers whose list is not personal
  run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
  customer INTEGER NOT NULL,
  reason TEXT NOT NULL,           -- no_history, no_overlap, nothing_left
  PRIMARY KEY (run, customer)
) WITHOUT ROWID;
CREATE TABLE segmentations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  bundle INTEGER NOT NULL REFERENCES bundles ON DELETE CASCADE,  -- that of its run
  run INTEGER NOT NULL,
  name TEXT NOT NULL,
  dataset INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  created INTEGER NOT NULL,
  quality TEXT NOT NULL,          -- JSON
  memberships_digest INTEGER NOT NULL  -- XXH3 over its rows in memberships
);
CREATE TABLE segments (
  segmentation INTEGER NOT NULL,
  id INTEGER NOT NULL,
  bundle INTEGER NOT NULL REFERENCES bundles ON DELETE CASCADE,
  letter TEXT NOT NULL,
  name TEXT NOT NULL,
  colour INTEGER NOT NULL,
  customers INTEGER NOT NULL,
  share REAL NOT NULL,
  revenue_share REAL,
  details TEXT NOT NULL,          -- JSON: medians, profile, title
  PRIMARY KEY (segmentation, id)
);
CREATE TABLE memberships (
  segmentation INTEGER NOT NULL REFERENCES segmentations ON DELETE CASCADE,
  customer INTEGER NOT NULL,
  segment INTEGER NOT NULL,       -- -1: in none
  PRIMARY KEY (segmentation, customer)
) WITHOUT ROWID;
CREATE TABLE audiences (          -- sets of customers that were saved
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  bundle INTEGER NOT NULL REFERENCES bundles ON DELETE CASCADE,
  name TEXT NOT NULL,
  recipe TEXT NOT NULL,           -- JSON: where it came from
  dataset INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  customers INTEGER NOT NULL,
  created INTEGER NOT NULL,
  digest INTEGER NOT NULL,        -- XXH3 over the heads of its blocks
  members_digest INTEGER NOT NULL -- XXH3 over its rows in audience_customers
);
CREATE TABLE audience_customers (
  audience INTEGER NOT NULL REFERENCES audiences ON DELETE CASCADE,
  customer INTEGER NOT NULL,
  PRIMARY KEY (audience, customer)
) WITHOUT ROWID;
CREATE TABLE campaigns (          -- lists that were exported
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  bundle INTEGER NOT NULL REFERENCES bundles ON DELETE CASCADE,
  name TEXT NOT NULL,
  receipt TEXT NOT NULL,          -- JSON, as beside the list
  dataset INTEGER NOT NULL,
  created INTEGER NOT NULL
);
CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL,
  checksum INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE seals (              -- a checksum over each list of contents
  list TEXT PRIMARY KEY,
  digest INTEGER NOT NULL
) WITHOUT ROWID;

CREATE VIEW segment_members AS    -- who is in which segment, with names and ids
  SELECT s.name AS segmentation, g.name AS segment, c.id AS customer, c.name AS customer_name, c.attributes
  FROM memberships m
  JOIN segmentations s ON s.id = m.segmentation
  JOIN segments g ON g.segmentation = m.segmentation AND g.id = m.segment
  JOIN customers c ON c.dataset = s.dataset AND c.revision = s.revision AND c.customer = m.customer;
CREATE VIEW recommended_products AS  -- what to offer to whom
  SELECT r.id AS run, r.algorithm, c.id AS customer, l.rank, p.id AS product, p.title, l.score
  FROM recommendations l
  JOIN runs r ON r.id = l.run
  JOIN customers c ON c.dataset = r.dataset AND c.revision = r.revision AND c.customer = l.customer
  JOIN products p ON p.dataset = r.dataset AND p.revision = r.revision AND p.product = l.product;
)sql";

}  // namespace kindred::store
