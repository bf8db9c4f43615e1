import { department } from '../makers.ts';
import { flowers } from './flowers.ts';
import { indoor } from './indoor.ts';

export const plants = department(
  'plants',
  ['Plants & Flowers', '花草'],
  ['Company that does not talk back.', '不顶嘴的室友。'],
  [indoor, flowers],
);
