import type { Pair } from '../catalogue/localised.ts';

interface Series {
  /** Part of the SKU and of the slug. */
  readonly code: string;
  readonly name: Pair;
}

const names: readonly Pair[] = [
  ['Harbour', '港湾'],
  ['Orchard', '果园'],
  ['Meadow', '草甸'],
  ['Lantern', '灯笼'],
  ['Birch', '白桦'],
  ['Copper', '红铜'],
  ['Monsoon', '季风'],
  ['Pebble', '卵石'],
  ['Saffron', '藏红花'],
  ['Willow', '垂柳'],
  ['Quarry', '石场'],
  ['Juniper', '杜松'],
  ['Sunday', '星期天'],
  ['Tidal', '潮汐'],
  ['Ember', '余火'],
  ['Hazel', '榛子'],
  ['Winter', '冬日'],
  ['Terrace', '露台'],
  ['Poppy', '罂粟红'],
  ['Granite', '花岗岩'],
  ['Lagoon', '泻湖'],
  ['Marble', '大理石'],
  ['Cinnamon', '肉桂'],
  ['Alpine', '高山'],
  ['Velvet', '丝绒'],
  ['Cobalt', '钴蓝'],
  ['Prairie', '原野'],
  ['Dusk', '黄昏'],
  ['Bramble', '荆莓'],
  ['Studio', '工作室'],
  ['Canal', '运河'],
  ['Nomad', '游牧'],
];

/** What makers call their lines. */
export const series: readonly Series[] = names.map((name) => ({ code: name[0].slice(0, 4).toUpperCase(), name }));
