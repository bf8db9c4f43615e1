// A program outside of the workspace: copies a store's orders into a database of its own, and may be killed at any moment.
import { createPushcart } from '@pushcart/client';
import Database from 'libsql';
import { WebSocket } from 'ws';

const { SHOP_URL, SHOP_TOKEN, MIRROR_FILE } = process.env;

const db = new Database(MIRROR_FILE);
db.exec(`
  PRAGMA journal_mode = WAL;
  PRAGMA busy_timeout = 10000;
  CREATE TABLE IF NOT EXISTS cursors (name TEXT PRIMARY KEY, cursor TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS orders (id TEXT PRIMARY KEY, number INTEGER, status TEXT, version INTEGER, total INTEGER);
  CREATE TABLE IF NOT EXISTS told (seq INTEGER PRIMARY KEY, order_id TEXT, type TEXT, version INTEGER, times INTEGER DEFAULT 1);
  CREATE TABLE IF NOT EXISTS snapshots (at TEXT, reset INTEGER);
`);
const loadCursor = db.prepare('SELECT cursor FROM cursors WHERE name = ?');
const saveCursor = db.prepare('INSERT INTO cursors VALUES (?, ?) ON CONFLICT DO UPDATE SET cursor = excluded.cursor');
const putOrder = db.prepare(
  `INSERT INTO orders VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE
   SET status = excluded.status, version = excluded.version, total = excluded.total WHERE excluded.version > version`,
);
const putEvent = db.prepare(
  'INSERT INTO told (seq, order_id, type, version) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET times = times + 1',
);
const noteSnapshot = db.prepare("INSERT INTO snapshots VALUES (datetime('now'), ?)");

const pushcart = createPushcart({ url: SHOP_URL, token: SHOP_TOKEN, WebSocket });
const cursors = {
  load: (name) => loadCursor.get(name)?.cursor,
  save: (name, cursor) => void saveCursor.run(name, cursor),
};

const keep = ({ id, number, status, version, total }) => putOrder.run(id, number, status, version, total.amount);

/** A snapshot names the newest orders alone; the rest is read by pages. */
async function readAll() {
  for (let cursor; ; ) {
    const page = await pushcart.order.listForStore.query({ limit: 100, ...(cursor && { cursor }) });
    for (const order of page.items) keep(order);
    cursor = page.nextCursor;
    if (cursor === null) return;
  }
}

const handle = db.transaction((seq, { order, type }) => {
  keep(order);
  putEvent.run(seq, order.id, type, order.version);
});

// So few may wait that after each kill the stream is also let go and taken up again on the way.
for await (const frame of pushcart.order.watchStore({}, { cursors, buffer: 10 })) {
  if (frame.kind === 'snapshot') {
    await readAll();
    noteSnapshot.run(frame.reset ? 1 : 0);
  }
  if (frame.kind === 'event') handle(frame.seq, frame.data);
}
