import {
  WEBHOOK_DISABLE_REASONS,
  WEBHOOK_EVENT_TYPES,
  WEBHOOK_STATUSES,
  type WebhookEndpointView,
} from '@pushcart/domain';
import { Prisma, type Reader } from '../db/client.ts';
import type { WebhookEndpoint } from '../db/generated/client.ts';
import type { PersonalData } from '../db/personal-data.ts';

type Sealed = Pick<WebhookEndpoint, 'id' | 'secret' | 'previousSecret' | 'previousSecretUntil'>;
type SecretColumn = 'secret' | 'previous_secret';

export const secretPlace = (id: string, column: SecretColumn) => ({ table: 'webhook_endpoints', column, id });

/** The secrets that sign now: the current one, and for a while the one before. */
export function secretsOf(personalData: PersonalData, row: Sealed, now: Date): readonly string[] {
  const { id, secret, previousSecret, previousSecretUntil } = row;
  const current = personalData.open(secretPlace(id, 'secret'), secret);
  if (previousSecret === null || previousSecretUntil === null || previousSecretUntil <= now) return [current];
  return [current, personalData.open(secretPlace(id, 'previous_secret'), previousSecret)];
}

type Row = Omit<WebhookEndpointView, 'types' | 'status' | 'disabledFor'> &
  Readonly<{ types: readonly string[]; status: string; disabledFor: string | null }>;

export async function readEndpoints(
  db: Reader,
  storeId: string,
  { id, now }: { id?: string; now: Date },
): Promise<readonly WebhookEndpointView[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT id, url, description, types, status, disabled_for AS "disabledFor", failing_since AS "failingSince",
      CASE WHEN previous_secret_until > ${now} THEN previous_secret_until END AS "previousSecretUntil",
      version, created_at AS "createdAt", last_delivered_at AS "lastDeliveredAt", counts.waiting, counts.failed
    FROM webhook_endpoints endpoint CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE status = 'waiting')::int AS waiting, count(*) FILTER (WHERE status = 'failed')::int AS failed
      FROM webhook_deliveries WHERE endpoint_id = endpoint.id AND status IN ('waiting', 'failed')) counts
    WHERE store_id = ${storeId}::uuid ${id === undefined ? Prisma.empty : Prisma.sql`AND id = ${id}::uuid`}
    ORDER BY created_at, id`;
  return rows.map(toView);
}

function toView({ types, status, disabledFor, ...row }: Row): WebhookEndpointView {
  return {
    ...row,
    types: WEBHOOK_EVENT_TYPES.filter((type) => types.includes(type)),
    status: WEBHOOK_STATUSES.find((known) => known === status) ?? 'disabled',
    disabledFor: WEBHOOK_DISABLE_REASONS.find((known) => known === disabledFor) ?? null,
  };
}
