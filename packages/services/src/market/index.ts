import type { Deps } from '../deps.ts';
import type { MarketService } from './market-service.ts';
import { listMarkets, saveMarket } from './markets.ts';

export function createMarketService(deps: Deps): MarketService {
  return {
    list: (actor) => listMarkets(deps, actor),
    save: (actor, input) => saveMarket(deps, actor, input),
  };
}
