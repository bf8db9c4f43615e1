import { department } from '../makers.ts';
import { accessories } from './accessories.ts';
import { clothes } from './clothes.ts';
import { shoes } from './shoes.ts';

export const clothing = department(
  'clothing',
  ['Clothing', '衣着'],
  ['Fewer things, worn more.', '少买几件，多穿几年。'],
  [clothes, accessories, shoes],
);
