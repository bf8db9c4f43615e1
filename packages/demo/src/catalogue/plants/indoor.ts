import { category, product } from '../makers.ts';
import { dimension } from '../options.ts';

export const indoor = category(
  'houseplants',
  ['Houseplants & herbs', '绿植香草'],
  ['Rooted, watered and talked to before they leave.', '出门前浇过水，也说过话了。'],
  [
    product('PLA-RUBB', 'potted-ficus', {
      name: ['Young Ficus in Terracotta', '陶盆小榕树'],
      about: [
        'Seven leaves and the intention of a tree. Wants a window, a weekly drink and to be left where it is. It sulks when moved, then forgives.',
        '现在七片叶子，将来想当一棵树。要一扇窗、一周一次水，还有就是别老挪它。挪了会闹脾气掉叶，过阵子又原谅你。',
      ],
      terms: { price: 2800, weight: 2100, stock: 36 },
      regard: [7, 4.5],
      facts: { light: 'bright', water: 'weekly', petSafe: false, height: 35 },
      options: [dimension(['35 cm'], ['70 cm', { price: 6400, weight: 5200 }])],
      picture: { icon: 'plant' },
    }),
    product('PLA-CACT', 'saguaro-cactus', {
      name: ['Small Saguaro', '小巨人柱'],
      about: [
        'Grows a thumb’s width a year, so it and you have time. Water it when you remember, then wait until you forget again. Do not hug.',
        '一年长一指宽，你们俩都不急。想起来浇一次，然后等到又忘了为止。请勿拥抱。',
      ],
      terms: { price: 1900, weight: 900, stock: 60 },
      regard: [6, 4.6],
      facts: { light: 'full', water: 'rarely', petSafe: true, height: 18 },
      picture: { icon: 'cactus' },
    }),
    product('PLA-HERB', 'windowsill-bay', {
      name: ['Windowsill Herb: Bay', '窗台香草：月桂'],
      about: [
        'A leaf for the stew whenever the stew asks. Clip it into a ball or let it wander. Cold does not impress it; wet feet do.',
        '炖肉缺一片叶子，伸手就摘。剪成球形也好，随它长也好。不怕冷，就怕根泡在水里。',
      ],
      terms: { price: 1400, weight: 780, stock: 55 },
      regard: [4, 4.4],
      facts: { light: 'full', water: 'weekly', petSafe: false, organic: true, height: 25 },
      picture: { icon: 'herb' },
    }),
    product('PLA-SEED', 'sprouting-kit', {
      name: ['First Sprout Kit', '发芽小套装'],
      about: [
        'A peat pot, three sunflower seeds, a wooden label and the patience of nine days. For classrooms, windowsills and anyone who needs a small success.',
        '一只育苗块、三粒葵花籽、一块木牌，外加九天的耐心。适合教室、窗台，和任何需要一点小成就的人。',
      ],
      terms: { price: 690, weight: 140, stock: 140 },
      regard: [5, 4.5],
      facts: {
        light: 'bright',
        water: 'often',
        petSafe: true,
        fromAge: 4,
        includes: ['Pot, seeds, label', '育苗块、种子、木牌'],
      },
      picture: { icon: 'seedling' },
    }),
    product('PLA-BAMB', 'lucky-bamboo-arrangement', {
      name: ['New Year Bamboo', '新年竹插'],
      about: [
        'Three culms cut on the slant, pine at the foot, tied with straw. Stands by the door for a fortnight and sees the year in. Made to order in December and January.',
        '三节青竹斜切，脚下配松枝，草绳捆扎。在门口站半个月，把新年迎进来。十二月、一月接单现做。',
      ],
      terms: { price: 5800, weight: 2600, stock: 18 },
      regard: [2, 4.6],
      facts: { material: 'bamboo', origin: 'anji', height: 45, handmade: true },
      picture: { icon: 'bamboo' },
    }),
    product('PLA-FIRS', 'tabletop-fir', {
      name: ['Table-Top Fir', '桌面小冷杉'],
      about: [
        'Alive, in its pot, knee-high. Ten days indoors in December, then out to the balcony and up a few centimetres by the next. Name it; everyone does.',
        '活的，带盆，齐膝高。十二月在屋里待十天，然后回阳台，明年再高几厘米。给它起个名字吧，大家都起。',
      ],
      terms: { price: 3200, weight: 3100, stock: 40 },
      regard: [4, 4.4],
      facts: { light: 'shade', water: 'weekly', petSafe: true, height: 50 },
      picture: { icon: 'fir' },
    }),
  ],
);
