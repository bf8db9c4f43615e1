import type { Actor, MarketDraft, MarketView } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { createMarketService } from '../market/index.ts';

/** China at 7.50 yuan a euro, but for what a test says. */
export const marketDraft = (changes: Partial<MarketDraft> = {}): MarketDraft => ({
  currency: 'CNY',
  name: { en: 'China', 'zh-CN': '中国' },
  countries: [],
  rate: '7.5',
  isActive: true,
  ...changes,
});

export function addMarket(deps: Deps, manager: Actor, changes: Partial<MarketDraft> = {}): Promise<MarketView> {
  return createMarketService(deps).save(manager, { ref: null, draft: marketDraft(changes) });
}

/** Changes a market as somebody does who has just looked at it. */
export function changeMarket(
  deps: Deps,
  manager: Actor,
  { id: marketId, version, ...draft }: MarketView,
  changes: Partial<MarketDraft>,
): Promise<MarketView> {
  return createMarketService(deps).save(manager, { ref: { marketId, version }, draft: { ...draft, ...changes } });
}

/** The same shopper, who asks for prices in another currency. */
export const shopsIn = <Who extends Actor>(actor: Who, currency = 'CNY'): Who => ({ ...actor, currency });
