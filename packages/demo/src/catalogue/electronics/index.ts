import { department } from '../makers.ts';
import { audio } from './audio.ts';
import { cameras } from './cameras.ts';
import { desk } from './desk.ts';

export const electronics = department(
  'electronics',
  ['Cameras & Electronics', '影音数码'],
  ['Fewer features, longer lives.', '功能少一点，用得久一点。'],
  [cameras, audio, desk],
);
