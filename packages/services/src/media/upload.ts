import { type Actor, can, DomainError, type Picture, requirePermission, requireSignedIn } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { encodePicture } from './encode-picture.ts';

const DAY_MS = 86_400_000;
const SHOPPER_PICTURES_A_DAY = 40;

export async function upload(deps: Deps, actor: Actor, bytes: Uint8Array): Promise<Picture> {
  const isStaff = can(actor, 'catalog.write');
  if (isStaff) requirePermission(actor, 'catalog.write');
  else requireSignedIn(actor);
  const { media, db, clock } = deps;
  if (media === null) throw new DomainError('TEMPORARILY_UNAVAILABLE', 'This server keeps no pictures.');
  const { storeId, account } = actor;
  if (!isStaff) {
    const since = new Date(clock.now().getTime() - DAY_MS);
    const today = await db.mediaFile.count({ where: { storeId, uploadedBy: account.id, createdAt: { gt: since } } });
    if (today >= SHOPPER_PICTURES_A_DAY) {
      throw new DomainError('RATE_LIMITED', 'Enough pictures for today. Come back tomorrow.', {
        retryAfterSeconds: DAY_MS / 1000,
      });
    }
  }
  const { file, width, height, files } = await encodePicture(bytes);
  for (const { name, bytes: content } of files) await media.put(name, content);
  await db.mediaFile.upsert({
    where: { storeId_uploadedBy_file: { storeId, uploadedBy: account.id, file } },
    create: { storeId, uploadedBy: account.id, file, width, height, createdAt: clock.now() },
    update: {},
  });
  return { file, width, height };
}

/** Pictures the account uploaded, in the order asked for; one it did not is refused. */
export async function ownPictures(
  { db }: Pick<Deps, 'db'>,
  owner: { readonly storeId: string; readonly accountId: string },
  files: readonly string[],
): Promise<readonly Picture[]> {
  const rows = await db.mediaFile.findMany({
    where: { storeId: owner.storeId, uploadedBy: owner.accountId, file: { in: [...files] } },
    select: { file: true, width: true, height: true },
  });
  return files.map((file) => {
    const picture = rows.find((row) => row.file === file);
    if (picture === undefined) throw new DomainError('INVALID_INPUT', 'Upload the picture first.', { field: 'photos' });
    return picture;
  });
}
