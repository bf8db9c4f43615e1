import { department } from '../makers.ts';
import { bath } from './bath.ts';
import { grooming } from './grooming.ts';

export const care = department(
  'care',
  ['Bath & Care', '洗护'],
  ['Soap, steam and a little time.', '一块皂，一室热气，一点时间。'],
  [bath, grooming],
);
