import type { Deps } from '../deps.ts';
import type { BehaviourService } from './behaviour-service.ts';
import { choose, readChoice } from './choice.ts';
import { record } from './record.ts';

const DAY_MS = 86_400_000;

export function createBehaviourService(deps: Deps): BehaviourService {
  return {
    choice: (actor) => readChoice(deps.db, actor),
    choose: (actor, input) => choose(deps, actor, input),
    record: (actor, input) => record(deps, actor, input),
    async dropOld(days) {
      const before = new Date(deps.clock.now().getTime() - days * DAY_MS);
      const [row] = await deps.db.$queryRaw<
        { dropped: number }[]
      >`SELECT drop_interaction_months(${before}) AS dropped`;
      return row?.dropped ?? 0;
    },
  };
}
