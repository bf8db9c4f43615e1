import { bakery } from './bakery/index.ts';
import { care } from './care/index.ts';
import { clothing } from './clothing/index.ts';
import { fresh } from './fresh/index.ts';
import { home } from './home/index.ts';
import { kitchen } from './kitchen/index.ts';
import type { DepartmentDraft } from './makers.ts';
import { pantry } from './pantry/index.ts';

/** In the order the shop shows them. */
export const departments: readonly DepartmentDraft[] = [pantry, bakery, fresh, kitchen, home, care, clothing];
