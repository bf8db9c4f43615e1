import type { DemoAttribute } from './catalogue.ts';
import { localised, type Pair } from './localised.ts';
import { materials } from './materials.ts';
import { origins } from './origins.ts';

type Choices = Readonly<Record<string, Pair>>;

interface NumberAttribute {
  readonly kind: 'number';
  readonly name: Pair;
  readonly unit: string;
}

interface ChoiceAttribute<C extends Choices> {
  readonly kind: 'choice';
  readonly name: Pair;
  readonly choices: C;
}

const number = (en: string, zh: string, unit: string): NumberAttribute => ({ kind: 'number', name: [en, zh], unit });
const yesNo = (en: string, zh: string) => ({ kind: 'boolean', name: [en, zh] as Pair }) as const;
const text = (en: string, zh: string) => ({ kind: 'text', name: [en, zh] as Pair }) as const;
const choice = <const C extends Choices>(en: string, zh: string, choices: C): ChoiceAttribute<C> => ({
  kind: 'choice',
  name: [en, zh],
  choices,
});

const definitions = {
  material: choice('Material', '材质', materials),
  origin: choice('Origin', '产地', origins),
  roast: choice('Roast', '烘焙度', { light: ['Light', '浅烘'], medium: ['Medium', '中烘'], dark: ['Dark', '深烘'] }),
  process: choice('Process', '处理法', {
    washed: ['Washed', '水洗'],
    natural: ['Natural', '日晒'],
    honey: ['Honey', '蜜处理'],
    wetHulled: ['Wet-hulled', '湿刨'],
  }),
  leaf: choice('Kind of tea', '茶类', {
    green: ['Green', '绿茶'],
    white: ['White', '白茶'],
    oolong: ['Oolong', '乌龙茶'],
    black: ['Black', '红茶'],
    dark: ['Dark (pu’er)', '黑茶（普洱）'],
    herbal: ['Herbal', '花草茶'],
  }),
  notes: text('Tasting notes', '风味'),
  heat: choice('Heat', '辣度', { mild: ['Mild', '微辣'], medium: ['Medium', '中辣'], hot: ['Hot', '特辣'] }),
  cocoa: number('Cocoa', '可可含量', '%'),
  netWeight: number('Net weight', '净含量', 'g'),
  keepsFor: number('Keeps for', '保质期', 'd'),
  storage: choice('Keep it', '储存', {
    pantry: ['In the cupboard', '常温避光'],
    fridge: ['In the fridge', '冷藏'],
    counter: ['On the counter', '室温放置'],
  }),
  organic: yesNo('Organic', '有机'),
  vegan: yesNo('Vegan', '纯素'),
  capacity: number('Capacity', '容量', 'ml'),
  length: number('Length', '长度', 'cm'),
  height: number('Height', '高度', 'cm'),
  diameter: number('Diameter', '直径', 'cm'),
  pieces: number('Pieces', '件数', 'pcs'),
  handmade: yesNo('Made by hand', '手工制作'),
  dishwasher: yesNo('Dishwasher safe', '可用洗碗机'),
  ovenSafe: yesNo('Oven safe', '可入烤箱'),
  burns: number('Burns for', '燃烧时长', 'h'),
  power: choice('Powered by', '供电', {
    mains: ['Mains', '插电'],
    usb: ['USB-C, rechargeable', 'USB-C 充电'],
    battery: ['Replaceable battery', '可换电池'],
    none: ['Nothing at all', '无需供电'],
  }),
  runsFor: number('Runs for', '续航', 'h'),
  wireless: yesNo('Wireless', '无线'),
  includes: text('In the box', '包装清单'),
  skin: choice('Made for', '适用', {
    every: ['Every skin', '所有肤质'],
    dry: ['Dry skin', '干性肌肤'],
    sensitive: ['Sensitive skin', '敏感肌肤'],
  }),
  fit: choice('Fit', '版型', { slim: ['Slim', '修身'], regular: ['Regular', '合身'], relaxed: ['Relaxed', '宽松'] }),
  wash: choice('Wash', '洗涤', {
    machine30: ['Machine, 30 °C', '30°C 机洗'],
    machine40: ['Machine, 40 °C', '40°C 机洗'],
    hand: ['By hand', '手洗'],
    wipe: ['Wipe clean', '擦拭'],
    dry: ['Dry clean', '干洗'],
  }),
  waterproof: yesNo('Waterproof', '防水'),
  volume: number('Volume', '容积', 'l'),
  author: text('Author', '作者'),
  pages: number('Pages', '页数', 'p'),
  ruling: choice('Ruling', '内页', {
    plain: ['Plain', '空白'],
    lined: ['Lined', '横线'],
    dotted: ['Dotted', '点阵'],
    squared: ['Squared', '方格'],
  }),
  light: choice('Light', '光照', {
    full: ['Full sun', '全日照'],
    bright: ['Bright, no direct sun', '明亮散射光'],
    shade: ['Half shade', '半阴'],
  }),
  water: choice('Water', '浇水', {
    rarely: ['Every three weeks', '三周一次'],
    weekly: ['Once a week', '每周一次'],
    often: ['Every other day', '隔天一次'],
  }),
  petSafe: yesNo('Safe around pets', '对宠物安全'),
  fromAge: number('From age', '适用年龄', 'y'),
  players: text('For how many', '人数'),
  level: choice('Level', '程度', {
    beginner: ['Beginner', '入门'],
    improving: ['Improving', '进阶'],
    advanced: ['Advanced', '专业'],
  }),
  warranty: number('Warranty', '质保', 'y'),
} as const;

type Definitions = typeof definitions;
type ValueOf<D> = D extends { choices: infer C }
  ? keyof C & string
  : D extends { kind: 'number' }
    ? number
    : D extends { kind: 'boolean' }
      ? boolean
      : Pair;

/** What a product says about itself, checked against the definitions while it is written. */
export type Facts = { readonly [C in keyof Definitions]?: ValueOf<Definitions[C]> };

export const attributes: readonly DemoAttribute[] = Object.entries(definitions).map(([code, definition]) => ({
  code,
  kind: definition.kind,
  unit: 'unit' in definition ? definition.unit : null,
  name: localised(definition.name),
  choices:
    'choices' in definition
      ? Object.fromEntries(Object.entries<Pair>(definition.choices).map(([key, pair]) => [key, localised(pair)]))
      : {},
}));
