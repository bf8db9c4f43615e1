import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where pictures lie. Names tell contents apart, so writing one twice changes nothing. */
export interface MediaStore {
  put(name: string, bytes: Uint8Array): Promise<void>;
}

/** Pictures in a folder, which all servers share and `/media` serves. */
export function createMediaFolder(directory: string): MediaStore {
  return {
    async put(name, bytes) {
      await mkdir(directory, { recursive: true });
      // Renamed when whole: nobody is ever served half a picture.
      const unfinished = join(directory, `.${randomUUID()}`);
      await writeFile(unfinished, bytes);
      await rename(unfinished, join(directory, name));
    },
  };
}
