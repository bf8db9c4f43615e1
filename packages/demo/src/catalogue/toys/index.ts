import { department } from '../makers.ts';
import { games } from './games.ts';
import { toysCategory } from './toys.ts';

export const toys = department(
  'toys',
  ['Toys & Games', '玩具游戏'],
  ['Tested by people with very short attention spans.', '由一群注意力极短的人严格测试。'],
  [toysCategory, games],
);
