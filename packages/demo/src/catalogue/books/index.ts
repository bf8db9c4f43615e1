import { department } from '../makers.ts';
import { booksCategory } from './books.ts';
import { paper } from './paper.ts';
import { writing } from './writing.ts';

export const books = department(
  'books',
  ['Books & Stationery', '书与文具'],
  ['Read it, write it down, send it.', '读一读，写下来，寄出去。'],
  [booksCategory, paper, writing],
);
