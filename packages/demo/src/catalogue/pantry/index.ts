import { department } from '../makers.ts';
import { coffee } from './coffee.ts';
import { condiments } from './condiments.ts';
import { spreads } from './spreads.ts';
import { staples } from './staples.ts';
import { tea } from './tea.ts';

export const pantry = department(
  'pantry',
  ['Pantry', '粮油茶咖'],
  ['Coffee, tea and the jars and sacks a kitchen leans on.', '咖啡、茶，还有厨房离不开的坛坛罐罐。'],
  [coffee, tea, spreads, condiments, staples],
);
