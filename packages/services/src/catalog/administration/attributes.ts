import {
  type Actor,
  type AttributeChoice,
  type AttributeDefinition,
  type AttributeDraft,
  type AttributeKind,
  DomainError,
  isId,
  type LocalizedText,
  requireAttribute,
  requirePermission,
} from '@pushcart/domain';
import { recordAudit } from '../../audit/record.ts';
import type { Prisma, Reader, Transaction } from '../../db/client.ts';
import { isDuplicate } from '../../db/sql-error.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import { tellCatalog } from './tell-catalog.ts';

/** The attributes of the store by key. */
export async function readAttributes(db: Reader, storeId: string): Promise<readonly AttributeDefinition[]> {
  const rows = await db.attribute.findMany({ where: { storeId }, orderBy: { key: 'asc' } });
  return rows.map(({ id, key, kind, unit, name, choices, isFilterable }) => ({
    id,
    key,
    kind: kind as AttributeKind,
    unit,
    name: name as LocalizedText,
    choices: choices as unknown as readonly AttributeChoice[],
    isFilterable,
  }));
}

/** Makes an attribute, or changes the words and choices of one; its key and kind stay, since products have values of it. */
export async function saveAttribute(
  deps: Deps,
  actor: Actor,
  { attributeId, draft }: { attributeId: string | null; draft: AttributeDraft },
): Promise<AttributeDefinition> {
  requirePermission(actor, 'catalog.write');
  const { storeId } = actor;
  const valid = requireAttribute(draft);
  const words = {
    name: { ...valid.name },
    unit: valid.unit,
    choices: valid.choices as unknown as Prisma.InputJsonArray,
    isFilterable: valid.isFilterable,
  };
  try {
    return await inTransaction(deps, async (tx) => {
      const id = attributeId ?? deps.random.uuid();
      if (attributeId === null) {
        await tx.attribute.create({ data: { ...words, id, storeId, key: valid.key, kind: valid.kind } });
      } else {
        const { count } = isId(id)
          ? await tx.attribute.updateMany({ where: { id, storeId, key: valid.key, kind: valid.kind }, data: words })
          : { count: 0 };
        if (count === 0) throw new DomainError('NOT_FOUND', 'There is no attribute of this key and kind.');
        await renameChoices(tx, id, valid.choices);
      }
      await tellCatalog(tx, storeId, { subject: 'attribute', id, version: deps.clock.now().getTime() });
      await recordAudit(deps, tx, actor, 'attribute.save', id, { key: valid.key });
      return { id, ...valid };
    });
  } catch (error) {
    if (isDuplicate(error)) throw new DomainError('CODE_TAKEN', 'Another attribute has this key.', { field: 'key' });
    throw error;
  }
}

/** Products carry the words of the choice they have. One that is no choice any more keeps them. */
async function renameChoices(tx: Transaction, attributeId: string, choices: readonly AttributeChoice[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE product_attributes has SET value = jsonb_build_object('choice', choice)
    FROM jsonb_array_elements(${JSON.stringify(choices)}::jsonb) AS choice
    WHERE has.attribute_id = ${attributeId}::uuid AND has.value #>> '{choice,key}' = choice ->> 'key'
      AND has.value -> 'choice' <> choice`;
}
