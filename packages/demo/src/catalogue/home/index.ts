import { department } from '../makers.ts';
import { cleaning } from './cleaning.ts';
import { decor } from './decor.ts';
import { furnishing } from './furnishing.ts';

export const home = department(
  'home',
  ['Home', '家居'],
  ['Rooms to come back to.', '让人想回去的屋子。'],
  [furnishing, decor, cleaning],
);
