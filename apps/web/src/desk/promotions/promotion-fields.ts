import type { Discount, PromotionDraft, PromotionEffect, PromotionView } from '@pushcart/domain';
import { amountText, EVERYTHING, speaksOfAmounts } from '@pushcart/domain';
import { dateText, parseAmount, parseDate, parsePercent, parseWhole, percentText } from '../typed.ts';

export const KINDS = ['percent', 'fixed', 'free_delivery', 'buy_x_get_y', 'quantity', 'amount'] as const;
export type Kind = (typeof KINDS)[number];

export interface TierFields {
  readonly from: string;
  readonly kind: Discount['kind'];
  readonly value: string;
}

/** A promotion as it is typed. What stands here has no field of its own is kept from the promotion that is edited. */
export interface PromotionFields {
  readonly nameEn: string;
  readonly nameZh: string;
  readonly kind: Kind;
  readonly percent: string;
  readonly amount: string;
  readonly upTo: string;
  readonly buy: string;
  readonly get: string;
  readonly gift: string;
  readonly times: string;
  readonly tiers: readonly TierFields[];
  readonly categoryIds: readonly string[];
  readonly minSubtotal: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly totalLimit: string;
  readonly perPersonLimit: string;
  readonly priority: string;
  readonly needsCoupon: boolean;
  readonly firstOrderOnly: boolean;
  readonly exclusive: boolean;
}

export const EMPTY_TIER: TierFields = { from: '', kind: 'percent', value: '' };

const EMPTY: PromotionFields = {
  nameEn: '',
  nameZh: '',
  kind: 'percent',
  percent: '',
  amount: '',
  upTo: '',
  buy: '2',
  get: '1',
  gift: '100',
  times: '',
  tiers: [EMPTY_TIER],
  categoryIds: [],
  minSubtotal: '',
  startsAt: '',
  endsAt: '',
  totalLimit: '',
  perPersonLimit: '',
  priority: '0',
  needsCoupon: false,
  firstOrderOnly: false,
  exclusive: false,
};

export function fieldsOf(promotion: PromotionView | null, currency: string): PromotionFields {
  if (promotion === null) return EMPTY;
  const { name, rule, startsAt, endsAt } = promotion;
  const whole = (value: number | null) => (value === null ? '' : String(value));
  return {
    ...EMPTY,
    nameEn: name.en,
    nameZh: name['zh-CN'],
    ...effectFields(rule.effect, currency),
    categoryIds: rule.scope.categoryIds,
    minSubtotal: rule.minSubtotal === null ? '' : amountText(rule.minSubtotal, currency),
    startsAt: dateText(startsAt),
    endsAt: dateText(endsAt),
    totalLimit: whole(rule.totalLimit),
    perPersonLimit: whole(rule.perPersonLimit),
    priority: String(rule.priority),
    needsCoupon: rule.needsCoupon,
    firstOrderOnly: rule.firstOrderOnly,
    exclusive: rule.stacking === 'exclusive',
  };
}

function effectFields(effect: PromotionEffect, currency: string): Partial<PromotionFields> {
  switch (effect.kind) {
    case 'percent':
      return { kind: effect.kind, percent: percentText(effect.basisPoints) };
    case 'fixed':
      return { kind: effect.kind, amount: amountText(effect.amount, currency) };
    case 'free_delivery':
      return { kind: effect.kind, upTo: effect.upTo === null ? '' : amountText(effect.upTo, currency) };
    case 'buy_x_get_y':
      return {
        kind: effect.kind,
        buy: String(effect.buy),
        get: String(effect.get),
        gift: percentText(effect.basisPoints),
        times: effect.timesPerOrder === null ? '' : String(effect.timesPerOrder),
      };
    case 'tiers':
      return {
        kind: effect.by,
        tiers: effect.tiers.map(({ from, off }) => ({
          from: effect.by === 'amount' ? amountText(from, currency) : String(from),
          kind: off.kind,
          value: off.kind === 'percent' ? percentText(off.basisPoints) : amountText(off.amount, currency),
        })),
      };
  }
}

/** The fields that cannot be read, or the draft they make. */
export type Read = { readonly faults: ReadonlySet<string> } | { readonly draft: PromotionDraft };

export function readFields(fields: PromotionFields, known: PromotionView | null, currency: string): Read {
  const faults = new Set<string>();
  const need = <T>(field: string, value: T | null | undefined): T | null => {
    if (value === null || value === undefined) faults.add(field);
    return value ?? null;
  };
  /** An empty field is no limit. */
  const maybe = <T>(field: string, text: string, parse: (text: string) => T | null): T | null =>
    text.trim() === '' ? null : need(field, parse(text));
  const amount = (text: string) => parseAmount(text, currency);

  for (const field of ['nameEn', 'nameZh'] as const) need(field, fields[field].trim() === '' ? null : fields[field]);
  const effect = readEffect(fields, known, { need, maybe, amount });
  const startsAt = maybe('startsAt', fields.startsAt, parseDate);
  const endsAt = maybe('endsAt', fields.endsAt, parseDate);
  if (startsAt !== null && endsAt !== null && endsAt <= startsAt) faults.add('endsAt');
  const minSubtotal = maybe('minSubtotal', fields.minSubtotal, amount);
  const totalLimit = maybe('totalLimit', fields.totalLimit, parseWhole);
  const perPersonLimit = maybe('perPersonLimit', fields.perPersonLimit, parseWhole);
  const priority = need('priority', /^-?\d{1,4}$/.test(fields.priority.trim()) ? Number(fields.priority) : null);
  if (faults.size > 0 || effect === null || priority === null) return { faults };

  const scope = { ...(known?.rule.scope ?? EVERYTHING), categoryIds: fields.categoryIds };
  const { needsCoupon, firstOrderOnly } = fields;
  const stacking = fields.exclusive ? 'exclusive' : 'stackable';
  const hasAmounts = speaksOfAmounts({ effect, minSubtotal });
  const limits = { totalLimit, perPersonLimit };
  const rule = { effect, scope, minSubtotal, needsCoupon, firstOrderOnly, stacking, priority, ...limits } as const;
  return {
    draft: {
      name: { en: fields.nameEn.trim(), 'zh-CN': fields.nameZh.trim() },
      startsAt,
      endsAt,
      rule: { ...rule, currency: hasAmounts ? currency : null },
    },
  };
}

interface Reader {
  readonly need: <T>(field: string, value: T | null | undefined) => T | null;
  readonly maybe: <T>(field: string, text: string, parse: (text: string) => T | null) => T | null;
  readonly amount: (text: string) => number | null;
}

function readEffect(
  fields: PromotionFields,
  known: PromotionView | null,
  { need, maybe, amount }: Reader,
): PromotionEffect | null {
  const { kind } = fields;
  switch (kind) {
    case 'percent': {
      const basisPoints = need('percent', parsePercent(fields.percent));
      return basisPoints === null ? null : { kind, basisPoints };
    }
    case 'fixed': {
      const off = need('amount', amount(fields.amount));
      return off === null ? null : { kind, amount: off };
    }
    case 'free_delivery':
      return { kind, upTo: maybe('upTo', fields.upTo, amount) };
    case 'buy_x_get_y': {
      const [buy, get] = [need('buy', parseWhole(fields.buy)), need('get', parseWhole(fields.get))];
      const basisPoints = need('gift', parsePercent(fields.gift));
      const timesPerOrder = maybe('times', fields.times, parseWhole);
      const getFrom = known?.rule.effect.kind === kind ? known.rule.effect.getFrom : null;
      if (buy === null || get === null || basisPoints === null) return null;
      return { kind, buy, get, basisPoints, getFrom, timesPerOrder };
    }
    case 'quantity':
    case 'amount': {
      const tiers = fields.tiers.flatMap((tier, place) => {
        const from = need(`from-${place}`, kind === 'amount' ? amount(tier.from) : parseWhole(tier.from));
        const value = need(`value-${place}`, tier.kind === 'fixed' ? amount(tier.value) : parsePercent(tier.value));
        if (from === null || value === null) return [];
        const off: Discount =
          tier.kind === 'fixed' ? { kind: 'fixed', amount: value } : { kind: 'percent', basisPoints: value };
        return [{ from, off }];
      });
      return { kind: 'tiers', by: kind, tiers };
    }
  }
}
