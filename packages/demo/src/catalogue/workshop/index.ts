import { department } from '../makers.ts';
import { sewing } from './sewing.ts';
import { tools } from './tools.ts';

export const workshop = department(
  'workshop',
  ['Workshop', '工具间'],
  ['For making, mending and the pleasure of a tight joint.', '做东西，修东西，享受严丝合缝的那一下。'],
  [tools, sewing],
);
