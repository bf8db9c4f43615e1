import type { TextShape } from '../../i18n/text-shape.ts';
import type en from './en.ts';

export default {
  title: '商家后台',
} satisfies TextShape<typeof en>;
