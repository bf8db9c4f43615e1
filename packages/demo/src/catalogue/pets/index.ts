import { department } from '../makers.ts';
import { food, life } from './pets.ts';

export const pets = department(
  'pets',
  ['Pets', '毛孩子'],
  ['Approved by two cats, one dog and a tortoise who abstained.', '两只猫、一条狗一致通过，乌龟弃权。'],
  [food, life],
);
