import { category, product } from '../makers.ts';
import { inColours, pack } from '../options.ts';

export const cleaning = category(
  'cleaning-and-laundry',
  ['Cleaning & laundry', '清洁收纳'],
  ['Chores do not get shorter. The tools can get nicer.', '家务不会变少，工具可以变好。'],
  [
    product('CLE-BROO', 'rice-straw-broom', {
      name: ['Rice-Root Broom', '稻秆扫帚'],
      about: [
        'Bound with red twine the way it has been since brooms were a trade. Picks up the fine dust that vacuum cleaners merely relocate. Sweeps without a sound after ten.',
        '红线扎把，从前扫帚匠怎么扎，现在还怎么扎。吸尘器只会吹跑的细灰，它能扫起来。夜里十点以后用，楼下也听不见。',
      ],
      terms: { price: 2600, weight: 720, stock: 50 },
      regard: [4, 4.5],
      facts: { material: 'straw', length: 110, handmade: true },
      picture: { icon: 'broom' },
    }),
    product('CLE-BUCK', 'enamel-blue-bucket', {
      name: ['Ten-Litre Bucket', '十升提桶'],
      about: [
        'Galvanised, painted, with a rolled rim that does not bite and a wooden grip. Holds a mop, a harvest or a bottle of something on ice.',
        '镀锌上漆，卷边不割手，提梁带木柄。能拎拖把水，能装一季收成，也能冰一瓶好酒。',
      ],
      terms: { price: 2200, weight: 980, stock: 60 },
      regard: [4, 4.4],
      facts: { material: 'steel', capacity: 10000, height: 28 },
      options: [inColours('sky', 'red', 'sage')],
      picture: { icon: 'bucket' },
    }),
    product('CLE-SPON', 'walnut-shell-sponges', {
      name: ['Walnut-Shell Sponges', '核桃壳海绵'],
      about: [
        'Ground shell instead of plastic grit: hard on burnt rice, gentle on enamel. Boil them once a week and they last a month apiece. In the end, the compost takes them.',
        '用磨碎的核桃壳代替塑料磨料，对付锅巴够狠，碰到珐琅又够轻。每周煮一次，一块能用一个月，最后还能堆肥。',
      ],
      terms: { price: 790, weight: 60, stock: 160 },
      regard: [5, 4.2],
      facts: { pieces: 4, vegan: true },
      picture: { icon: 'sponge', count: 2 },
    }),
    product('CLE-BASK', 'willow-laundry-basket', {
      name: ['Willow Basket', '柳编提篮'],
      about: [
        'Woven damp from one-year shoots, so it creaks a little and never splinters. Laundry, picnic, market, cat. It will be the cat.',
        '用一年生柳条趁湿编成，会轻轻吱呀，但从不扎手。装衣服、野餐、买菜、装猫，最后一定是猫的。',
      ],
      terms: { price: 5200, weight: 1100, stock: 40 },
      regard: [6, 4.6],
      facts: { material: 'willow', origin: 'shandong', volume: 24, handmade: true },
      picture: { icon: 'basket' },
    }),
    product('CLE-WAST', 'wire-paper-basket', {
      name: ['Wire Paper Basket', '铁丝纸篓'],
      about: [
        'Woven wire on a rolled ring, light enough to carry with one finger and open enough to remind you what you threw away. For drafts.',
        '铁丝编成，卷边圈口，一根手指就能提走；四面透空，扔了什么一目了然。专收废稿。',
      ],
      terms: { price: 2400, weight: 640, stock: 48 },
      regard: [3, 4.1],
      facts: { material: 'steel', height: 32, volume: 14 },
      picture: { icon: 'wasteBasket' },
    }),
    product('CLE-ROLL', 'bamboo-toilet-paper', {
      name: ['Bamboo Toilet Paper', '竹浆卷纸'],
      about: [
        'Three plies from fast grass instead of slow trees, unbleached, in a box without a shred of plastic. Soft. We asked.',
        '三层竹浆，用长得快的草，代替长得慢的树。本色不漂白，整箱不见一丝塑料。软不软？我们替你问过了，软。',
      ],
      terms: { price: 1600, weight: 2100, stock: 120 },
      regard: [6, 4.3],
      facts: { material: 'bamboo', vegan: true },
      options: [pack(['12 pcs'], ['36 pcs', { price: 4200, weight: 6200 }])],
      picture: { icon: 'toilettePaper', count: 3 },
    }),
  ],
);
