import type { Deps } from '../deps.ts';
import type { TaxService } from './tax-service.ts';
import { listTaxZones, removeTaxZone, saveTaxZone, taxTerms } from './tax-zones.ts';

export function createTaxService(deps: Deps): TaxService {
  return {
    terms: (actor, destination) => taxTerms(deps, actor, destination),
    zones: (actor) => listTaxZones(deps, actor),
    save: (actor, input) => saveTaxZone(deps, actor, input),
    remove: (actor, input) => removeTaxZone(deps, actor, input),
  };
}
