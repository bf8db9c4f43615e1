import { department } from '../makers.ts';
import { bread } from './bread.ts';
import { cakes } from './cakes.ts';
import { sweets } from './sweets.ts';

export const bakery = department(
  'bakery',
  ['Bakery & Sweets', '面包甜点'],
  ['Everything that makes a kitchen smell like a reason to get up.', '闻着就想起床的那些味道。'],
  [bread, cakes, sweets],
);
