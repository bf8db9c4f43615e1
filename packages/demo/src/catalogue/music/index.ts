import { department } from '../makers.ts';
import { strings } from './strings.ts';
import { wind } from './wind.ts';

export const music = department(
  'music',
  ['Music', '乐器'],
  ['Instruments that want to be played, not owned.', '买来是要响的，不是要摆的。'],
  [strings, wind],
);
