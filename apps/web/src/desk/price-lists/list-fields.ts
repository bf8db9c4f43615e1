import { DomainError, type PriceListDraft, type PriceListView, requirePriceList } from '@pushcart/domain';
import { dateText, parseDate } from '../typed.ts';

/** A price list as it stands in a form. */
export interface ListFields {
  readonly name: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly priority: string;
}

export function fieldsOf(list: PriceListView | null): ListFields {
  return {
    name: list?.name ?? '',
    startsAt: dateText(list?.startsAt ?? null),
    endsAt: dateText(list?.endsAt ?? null),
    priority: String(list?.priority ?? 0),
  };
}

export type ReadList = { readonly draft: PriceListDraft } | { readonly fault: 'name' | 'endsAt' | 'priority' };

/** The draft that the fields make, or what of them makes no sense. */
export function readFields(fields: ListFields, currency: string): ReadList {
  const dated = (text: string) => (text === '' ? null : parseDate(text));
  const isWhole = /^-?\d+$/.test(fields.priority.trim());
  try {
    return {
      draft: requirePriceList({
        name: fields.name,
        currency,
        startsAt: dated(fields.startsAt),
        endsAt: dated(fields.endsAt),
        priority: isWhole ? Number(fields.priority) : Number.NaN,
      }),
    };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { field } = error.details;
    return { fault: field === 'endsAt' || field === 'priority' ? field : 'name' };
  }
}

/** Where a list stands: what it says of itself is as old as when it was read. */
export function stateOf({ startsAt, endsAt }: PriceListDraft, now: Date): 'inForce' | 'later' | 'over' {
  if (startsAt !== null && startsAt > now) return 'later';
  return endsAt !== null && endsAt <= now ? 'over' : 'inForce';
}
