import type { Deps } from '../deps.ts';
import { carryOnBuilds, requestRebuild } from '../search/build-index.ts';

/** Makes what was written past the use cases findable. */
export async function indexProducts(deps: Deps): Promise<void> {
  await requestRebuild(deps);
  let steps = await carryOnBuilds(deps);
  while (steps.length > 0) steps = await carryOnBuilds(deps);
}
