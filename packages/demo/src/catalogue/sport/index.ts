import { department } from '../makers.ts';
import { balls } from './balls.ts';
import { outdoors } from './outdoors.ts';
import { wheels } from './wheels.ts';

export const sport = department(
  'sport',
  ['Sport & Outdoors', '运动户外'],
  ['Reasons to leave the house.', '出门的理由。'],
  [balls, wheels, outdoors],
);
