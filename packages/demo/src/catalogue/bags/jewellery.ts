import { category, product } from '../makers.ts';
import { inColours, kinds } from '../options.ts';

export const jewellery = category(
  'jewellery-and-watches',
  ['Jewellery & watches', '首饰腕表'],
  ['Quiet things, worn daily, noticed late.', '天天戴着，不声不响，要隔一会儿才被人注意到。'],
  [
    product('JEW-RING', 'topaz-ring', {
      name: ['Sky Topaz Ring', '蓝托帕石戒指'],
      about: [
        'A five-millimetre stone held by four small claws on a band you will forget is there. Recycled silver, cast ten minutes from where the stone is cut.',
        '五毫米的石头，四只小爪镶住，戒圈细得戴着会忘。再生银铸造，铸的地方离切石头的作坊只有十分钟路。',
      ],
      terms: { price: 14900, weight: 60, stock: 14 },
      regard: [4, 4.6],
      facts: { material: 'silver', handmade: true, origin: 'portugal' },
      options: [
        kinds('size', ['Size', '戒圈'], { S50: ['EU 50', '10 号'], S53: ['EU 53', '13 号'], S56: ['EU 56', '16 号'] }),
      ],
      picture: { icon: 'ring' },
    }),
    product('JEW-PEND', 'faceted-pendant', {
      name: ['Faceted Glass Pendant', '切面水晶吊坠'],
      about: [
        'Bohemian crystal with fifty-seven facets, on a chain as thin as it may safely be. Throws small blue rectangles round the room before eleven in the morning.',
        '波希米亚水晶，五十七个切面，链子细到安全的极限。上午十一点之前，会在房间里洒一地小小的蓝色方块。',
      ],
      terms: { price: 7200, weight: 50, stock: 30 },
      regard: [4, 4.4],
      facts: { material: 'glass', origin: 'czechia', length: 45 },
      picture: { icon: 'gem' },
    }),
    product('JEW-BEAD', 'sandalwood-beads', {
      name: ['Sandalwood Beads', '檀木手串'],
      about: [
        'Twenty-one beads turned from one branch and strung in the order they grew. Pale now; in a year of wearing they go dark and the smell goes into your sleeves.',
        '二十一颗珠子出自同一根枝，按生长的次序串起来。现在颜色浅，戴上一年就沉下去，香气也进了袖口。',
      ],
      terms: { price: 3600, weight: 60, stock: 50 },
      regard: [4, 4.5],
      facts: { origin: 'india', pieces: 21, handmade: true },
      picture: { icon: 'beads', lying: true },
    }),
    product('JEW-PEAR', 'single-pearl', {
      name: ['Single Pearl on Silk', '单颗珍珠丝绳项链'],
      about: [
        'One freshwater pearl, off-round as they come, knotted on a silk cord you can tie at any length. It arrives in half of its shell.',
        '一颗淡水珍珠，天生不那么圆，结在真丝绳上，长短随你系。装在它自己的半片贝壳里寄来。',
      ],
      terms: { price: 8800, weight: 80, stock: 24 },
      regard: [3, 4.7],
      facts: { material: 'pearl', handmade: true, length: 40 },
      picture: { icon: 'oyster', lying: true },
    }),
    product('JEW-WATC', 'field-watch', {
      name: ['Three-Hand Field Watch', '三针野外表'],
      about: [
        'Thirty-six millimetres, sapphire, twelve real numerals and nothing that counts your steps. Wind it while the coffee brews; it runs for forty hours on that.',
        '三十六毫米，蓝宝石镜面，十二个正经数字，不数你走了几步。趁煮咖啡时上满弦，能走四十个小时。',
      ],
      terms: { price: 26500, weight: 220, stock: 22 },
      regard: [6, 4.7],
      facts: {
        material: 'stainless',
        origin: 'switzerland',
        power: 'none',
        runsFor: 40,
        waterproof: true,
        warranty: 5,
      },
      options: [inColours('indigo', 'black', 'white')],
      picture: { icon: 'watch' },
    }),
    product('JEW-ROSE', 'brass-flower-brooch', {
      name: ['Brass Flower Brooch', '黄铜花胸针'],
      about: [
        'Eight petals hammered from one sheet, with a pearl where the bees would go. Holds a scarf, closes a coat, wins nothing and looks as if it had.',
        '整片铜皮敲出八瓣，蜜蜂该落脚的地方镶了颗小珍珠。能别围巾，能扣大衣，没得过奖，看着像得过。',
      ],
      terms: { price: 4200, weight: 40, stock: 36 },
      regard: [2, 4.3],
      facts: { material: 'brass', handmade: true, diameter: 4 },
      picture: { icon: 'rosette', lying: true },
    }),
  ],
);
