import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { createGunzip, createGzip } from 'node:zlib';
import { Decrypter, Encrypter } from 'age-encryption';
import { extract, pack } from 'tar-stream';

/** Puts a file into the archive; resolves when there is room for the next. */
export type AddEntry = (name: string, bytes: Buffer) => Promise<void>;

export interface ArchiveEntry {
  readonly name: string;
  readonly bytes: Buffer;
}

// Rows compress tenfold at any level; what is saved beyond this one costs more time than the disk does.
const GZIP_LEVEL = 3;

/**
 * Writes an archive that only the owner of the recipient's key can read: `age -d -i KEY FILE | tar xz` opens it without Pushcart.
 * It has its name only once it is whole.
 */
export async function writeArchive(
  file: string,
  recipient: string,
  fill: (add: AddEntry) => Promise<void>,
): Promise<void> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const part = `${file}.part`;
  const tar = pack();
  const zipped = tar.pipe(createGzip({ level: GZIP_LEVEL }));
  tar.on('error', (error) => zipped.destroy(error));
  const sealed = await encrypter.encrypt(Readable.toWeb(zipped) as unknown as globalThis.ReadableStream<Uint8Array>);
  const written = pipeline(fromWeb(sealed), createWriteStream(part, { mode: 0o600, flush: true }));
  const add: AddEntry = (name, bytes) =>
    new Promise((resolve, reject) => {
      tar.entry({ name, size: bytes.length }, (error) => (error ? reject(error) : resolve())).end(bytes);
    });
  try {
    await Promise.race([fill(add), written]);
    tar.finalize();
    await written;
    await rename(part, file);
  } catch (error) {
    tar.destroy();
    await written.catch(() => {});
    await rm(part, { force: true });
    throw error;
  }
}

/** The files of an archive in the order they were added. Fails at the first byte that is not as it was written, and at an end that is missing. */
export async function* readArchive(file: string, identity: string): AsyncGenerator<ArchiveEntry> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const source = Readable.toWeb(createReadStream(file)) as unknown as globalThis.ReadableStream<Uint8Array>;
  const opened = await decrypter.decrypt(source);
  const tar = extract();
  const read = pipeline(fromWeb(opened), createGunzip(), tar);
  read.catch(() => {});
  for await (const entry of tar) yield { name: entry.header.name, bytes: await buffer(entry) };
  await read;
}

const fromWeb = (stream: globalThis.ReadableStream<Uint8Array>) =>
  Readable.fromWeb(stream as unknown as ReadableStream<Uint8Array>);
