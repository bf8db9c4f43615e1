import { open, rmdir } from 'node:fs/promises';
import { type Pushcart, reasonOf } from '@pushcart/client';
import { onlyOne } from '../only-one.ts';
import { moveIntoPlace } from '../out-file.ts';
import { counted } from '../output/format.ts';
import { type Begun, clear, folderOf, makeFolder, partOf, readBegun, type Source, saveBegun } from './begun-file.ts';
import { exportOrders, type OrdersFilter } from './export-orders.ts';

export interface OrdersFile {
  readonly path: string;
  /** The shop's address: what was begun at another one is not gone on with. */
  readonly shop: string;
  readonly filter: OrdersFilter;
  readonly onProgress: (text: string) => void;
  readonly signal: AbortSignal;
}

type Shop = Pick<Pushcart, 'orderDesk' | 'session'>;

/**
 * Makes a file of orders that takes its name when it is whole, and returns how many there are. What has come of one that was ended early, also by
 * a kill, stays beside it for a day, and the same export goes on there. Rejects when `signal` aborts, and while another export writes the same file.
 */
export async function exportOrdersFile(pushcart: Shop, file: OrdersFile): Promise<number> {
  const folder = folderOf(file.path);
  await makeFolder(folder);
  try {
    await using _lock = await onlyOne(folder);
    return await inFolder(folder, pushcart, file);
  } finally {
    // It stays while something is in it.
    await rmdir(folder).catch(() => {});
  }
}

async function inFolder(folder: string, pushcart: Shop, file: OrdersFile): Promise<number> {
  let isKept = true;
  try {
    const { store } = await pushcart.session.current.query(undefined, { signal: file.signal });
    const source = { shop: file.shop, storeId: store.id, filter: file.filter };
    const begun = await readBegun(folder, source);
    isKept = begun !== null;
    const onSaved = () => {
      isKept = true;
    };
    const orders = await writePart(pushcart, file, { source, begun, onSaved });
    await moveIntoPlace(partOf(folder), file.path);
    isKept = false;
    return orders;
  } finally {
    if (!isKept) await clear(folder);
  }
}

interface Writing {
  readonly source: Source;
  readonly begun: Begun | null;
  /** Called once there is something to go on with. */
  readonly onSaved: () => void;
}

async function writePart(pushcart: Shop, file: OrdersFile, { source, begun, onSaved }: Writing): Promise<number> {
  const folder = folderOf(file.path);
  const part = await open(partOf(folder), begun === null ? 'w' : 'r+');
  try {
    let bytes = begun?.bytes ?? 0;
    await part.truncate(bytes);
    if (begun !== null) file.onProgress(`${counted(begun.orders, 'order')} had come before`);
    return await exportOrders(pushcart, file.filter, {
      ...file,
      begun: begun ?? undefined,
      async write(text, stand) {
        bytes += (await part.write(text, bytes)).bytesWritten;
        if (stand === null) return;
        await part.datasync();
        await saveBegun(folder, source, { ...stand, bytes });
        onSaved();
      },
    });
  } catch (error) {
    if (begun === null || reasonOf(error) !== 'CURSOR_INVALID') throw error;
  } finally {
    await part.close();
  }
  // It was begun by somebody else, or before the shop was restored.
  return writePart(pushcart, file, { source, begun: null, onSaved });
}
