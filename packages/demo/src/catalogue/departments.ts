import { bags } from './bags/index.ts';
import { bakery } from './bakery/index.ts';
import { books } from './books/index.ts';
import { care } from './care/index.ts';
import { clothing } from './clothing/index.ts';
import { electronics } from './electronics/index.ts';
import { fresh } from './fresh/index.ts';
import { home } from './home/index.ts';
import { kitchen } from './kitchen/index.ts';
import type { DepartmentDraft } from './makers.ts';
import { music } from './music/index.ts';
import { pantry } from './pantry/index.ts';
import { pets } from './pets/index.ts';
import { plants } from './plants/index.ts';
import { sport } from './sport/index.ts';
import { toys } from './toys/index.ts';
import { workshop } from './workshop/index.ts';

/** In the order the shop shows them. */
export const departments: readonly DepartmentDraft[] = [
  pantry,
  bakery,
  fresh,
  kitchen,
  home,
  care,
  clothing,
  bags,
  plants,
  books,
  electronics,
  music,
  toys,
  sport,
  workshop,
  pets,
];
