import { department } from '../makers.ts';
import { cooking } from './cooking.ts';
import { table } from './table.ts';

export const kitchen = department(
  'kitchen',
  ['Kitchen & Table', '厨房餐桌'],
  ['Tools that get better with use and dishes that get passed round.', '越用越顺手的家伙，和一家人传来传去的碗。'],
  [cooking, table],
);
