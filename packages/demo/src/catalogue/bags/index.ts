import { department } from '../makers.ts';
import { bagsAndLuggage } from './bags.ts';
import { jewellery } from './jewellery.ts';

export const bags = department(
  'bags',
  ['Bags & Jewellery', '箱包首饰'],
  ['What goes with you when you go.', '出门时带上的那些。'],
  [bagsAndLuggage, jewellery],
);
