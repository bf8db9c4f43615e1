import { MAX_SYNONYM_GROUPS, MAX_SYNONYM_PHRASES, SEARCH_PERIODS } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { staff } from '../trpc.ts';
import { failedQuery, searchAnalytics, searchStatus } from '../view/search-view.ts';

const groups = z.array(z.array(input.words(60)).min(2).max(MAX_SYNONYM_PHRASES).readonly());

export const searchProcedures = {
  /** How far the index has followed what was written. */
  status: staff('catalog.write', 'read')
    .input(input.nothing)
    .output(searchStatus)
    .query(({ ctx }) => ctx.services.search.status(ctx.actor)),

  /** What shoppers looked for and did not find, most frequent first. */
  failed: staff('catalog.write', 'read')
    .input(input.nothing)
    .output(z.array(failedQuery).readonly())
    .query(({ ctx }) => ctx.services.search.failed(ctx.actor)),

  /** Figures of searches and of recommendations of the last so many days, from visitors who allow that what they do is kept. */
  analytics: staff('metrics.read', 'read')
    .input(z.strictObject({ days: z.literal(SEARCH_PERIODS) }))
    .output(searchAnalytics)
    .query(({ ctx, input }) => ctx.services.search.analytics(ctx.actor, input)),

  synonyms: staff('catalog.write', 'read')
    .input(input.nothing)
    .output(groups.readonly())
    .query(({ ctx }) => ctx.services.search.synonyms(ctx.actor)),

  /** Replaces all groups of the store. */
  setSynonyms: staff('catalog.write', 'write')
    .input(z.strictObject({ groups: groups.max(MAX_SYNONYM_GROUPS) }))
    .output(groups.readonly())
    .mutation(({ ctx, input }) => ctx.services.search.setSynonyms(ctx.actor, input)),
};
