import { maskName, type NoteView } from '@pushcart/domain';
import type { Prisma, Reader } from '../db/client.ts';
import type { Deps } from '../deps.ts';

export type StoredNote = Prisma.StaffNoteGetPayload<object>;

export async function noteViews(
  { personalData }: Pick<Deps, 'personalData'>,
  db: Reader,
  rows: readonly StoredNote[],
): Promise<readonly NoteView[]> {
  const authors = await db.account.findMany({
    where: { id: { in: [...new Set(rows.map(({ authorId }) => authorId))] } },
    select: { id: true, name: true },
  });
  const names = new Map(
    authors.map(({ id, name }) => [id, personalData.open({ table: 'accounts', column: 'name', id }, name)]),
  );
  return rows.map(({ id, body, authorId, createdAt, editedAt, version }) => ({
    id,
    body: personalData.open({ table: 'staff_notes', column: 'body', id }, body),
    author: { accountId: authorId, name: maskName(names.get(authorId) ?? '') },
    createdAt,
    editedAt,
    version: Number(version),
  }));
}
