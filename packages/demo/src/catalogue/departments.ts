import type { DepartmentDraft } from './makers.ts';
import { pantry } from './pantry/index.ts';

/** In the order the shop shows them. */
export const departments: readonly DepartmentDraft[] = [pantry];
