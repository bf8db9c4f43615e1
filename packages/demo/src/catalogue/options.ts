import type { DemoOptionValue, Localised } from './catalogue.ts';
import { type Colour, colours } from './colours.ts';
import { localised, type Pair } from './localised.ts';

/** What a value changes about the terms its product states. */
export interface Override {
  readonly price?: number;
  readonly was?: number;
  readonly weight?: number;
}

export interface AxisValue extends DemoOptionValue {
  readonly override: Override;
  /** How well it sells beside its siblings: stock is laid in accordingly. */
  readonly share: number;
}

export interface Axis {
  readonly code: string;
  readonly name: Localised;
  readonly values: readonly AxisValue[];
}

type Measured = readonly [label: string, override?: Override];

const inChinese: Readonly<Record<string, string>> = { g: '克', kg: '千克', ml: '毫升', l: '升', cm: '厘米', m: '米' };

// Units everybody reads into a bare number: TEA-250 is grams, OIL-500 millilitres.
const understood: ReadonlySet<string> = new Set(['g', 'ml', 'cm']);

function measured([label, override = {}]: Measured, index: number): AxisValue {
  const [amount = label, unit = ''] = label.split(' ');
  const code =
    unit === 'pcs' ? `X${amount}` : `${amount.replace('.', '')}${understood.has(unit) ? '' : unit.toUpperCase()}`;
  const name: Pair = unit === 'pcs' ? counted(Number(amount)) : [label, `${amount} ${inChinese[unit] ?? unit}`];
  return { ...plain(code, name, 1 / (1 + index * 0.6)), override };
}

function counted(amount: number): Pair {
  return amount === 1 ? ['Single', '单件'] : [`Set of ${amount}`, `${amount} 件装`];
}

/** Bags, bottles and bundles by what is in them: `pack(['250 g'], ['1 kg', { price: 6400, weight: 1040 }])`. */
export function pack(...values: readonly Measured[]): Axis {
  return { code: 'pack', name: localised(['Pack', '规格']), values: values.map(measured) };
}

/** Things that come small and large, measured in centimetres, litres or the like. */
export function dimension(...values: readonly Measured[]): Axis {
  return { code: 'size', name: localised(['Size', '尺寸']), values: values.map(measured) };
}

type Size = 'XS' | 'S' | 'M' | 'L' | 'XL';

const sizeShare: Readonly<Record<Size, number>> = { XS: 0.4, S: 0.8, M: 1, L: 0.9, XL: 0.5 };

export function sizes(...values: readonly Size[]): Axis {
  return {
    code: 'size',
    name: localised(['Size', '尺码']),
    values: values.map((size) => plain(size, [size, size], sizeShare[size])),
  };
}

/** European shoe sizes; the middle of the range sells best. */
export function shoeSizes(...values: readonly number[]): Axis {
  const middle = (values.length - 1) / 2;
  const share = (index: number) => 1 - (0.6 * Math.abs(index - middle)) / Math.max(1, middle);
  return {
    code: 'size',
    name: localised(['Size', '鞋码']),
    values: values.map((size, index) => plain(String(size), [`EU ${size}`, `${size} 码`], share(index))),
  };
}

export function inColours(...values: readonly Colour[]): Axis {
  return {
    code: 'colour',
    name: localised(['Colour', '颜色']),
    values: values.map((colour, index) => {
      const { sku, name, swatch } = colours[colour];
      return { ...plain(sku, name, 1 / (1 + index * 0.35)), swatch };
    }),
  };
}

/** Any other choice a product offers: a scent, a grind, a key. The record's keys end up in the SKU. */
export function kinds(code: string, name: Pair, values: Readonly<Record<string, Pair>>): Axis {
  return {
    code,
    name: localised(name),
    values: Object.entries(values).map(([key, pair], index) => plain(key, pair, 1 / (1 + index * 0.35))),
  };
}

export const grinds = kinds('grind', ['Grind', '研磨'], {
  BEAN: ['Whole bean', '原豆'],
  FILT: ['Ground for filter', '滤泡研磨'],
  ESPR: ['Ground for espresso', '意式研磨'],
});

function plain(code: string, name: Pair, share: number): AxisValue {
  return { code, name: localised(name), swatch: null, override: {}, share };
}
