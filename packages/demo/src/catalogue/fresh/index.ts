import { department } from '../makers.ts';
import { dairy } from './dairy.ts';
import { fruit } from './fruit.ts';
import { vegetables } from './vegetables.ts';

export const fresh = department(
  'fresh',
  ['Fresh', '生鲜果蔬'],
  ['The cart’s first business, and still the heart of it.', '推车最早卖的就是这些，至今还是看家本事。'],
  [fruit, vegetables, dairy],
);
