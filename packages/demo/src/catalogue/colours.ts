import type { Pair } from './localised.ts';

interface Shade {
  readonly sku: string;
  readonly name: Pair;
  readonly swatch: string;
}

const shade = (sku: string, en: string, zh: string, swatch: string): Shade => ({ sku, name: [en, zh], swatch });

/** The shop's colours: one name and one swatch each, whatever the thing is made of. */
export const colours = {
  black: shade('BLK', 'Black', '黑色', '#2b2a2d'),
  blush: shade('BLSH', 'Blush', '浅粉', '#e9b7ae'),
  brown: shade('BRN', 'Chestnut', '栗棕', '#7a4a32'),
  butter: shade('BTR', 'Butter', '奶油黄', '#f0d98c'),
  clay: shade('CLAY', 'Clay', '陶土红', '#b9644a'),
  denim: shade('DNM', 'Washed blue', '水洗蓝', '#6d8fb5'),
  forest: shade('FRST', 'Forest', '森林绿', '#2f5d4a'),
  graphite: shade('GRPH', 'Graphite', '石墨灰', '#55575c'),
  indigo: shade('INDG', 'Indigo', '靛蓝', '#33427a'),
  mustard: shade('MSTD', 'Mustard', '芥末黄', '#d3a13b'),
  navy: shade('NAVY', 'Navy', '藏青', '#26324d'),
  oat: shade('OAT', 'Oat', '燕麦色', '#dccfb6'),
  plum: shade('PLUM', 'Plum', '梅紫', '#6d3f5c'),
  red: shade('RED', 'Brick red', '砖红', '#b23a35'),
  sage: shade('SAGE', 'Sage', '鼠尾草绿', '#9db09a'),
  sky: shade('SKY', 'Sky', '天蓝', '#9cc3dd'),
  tan: shade('TAN', 'Tan', '焦糖棕', '#b98352'),
  white: shade('WHT', 'White', '白色', '#f5f2ec'),
} as const;

export type Colour = keyof typeof colours;
