import { IMPORT_PROBLEMS, IMPORT_STATUSES, type ImportError, type ImportView } from '@pushcart/domain';
import { z } from 'zod';
import { view } from './view.ts';

const importError = view<ImportError>()(
  z.strictObject({ line: z.int(), column: z.string().nullable(), problem: z.enum(IMPORT_PROBLEMS) }),
);

export const importView = view<ImportView>()(
  z.strictObject({
    id: z.string(),
    fileName: z.string(),
    status: z.enum(IMPORT_STATUSES),
    total: z.int(),
    done: z.int(),
    created: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    refused: z.int(),
    errors: z.array(importError),
    version: z.int(),
    createdAt: z.date(),
  }),
);
