import { category, product } from '../makers.ts';
import { kinds, pack } from '../options.ts';

export const spreads = category(
  'honey-and-jam',
  ['Honey, jam & spreads', '蜂蜜果酱'],
  [
    'Jars to hide at the back of the fridge from the rest of the household.',
    '值得藏在冰箱最里头、不告诉家里人的那几罐。',
  ],
  [
    product('HON-LIND', 'linden-honey', {
      name: ['Linden Honey', '椴树蜜'],
      about: [
        'From hives set at the edge of the linden forests of Changbai for the fifteen days they bloom. It sets as white as lard and smells of mint. Spun cold, strained once, never heated.',
        '长白山椴树一年只开十五天花，蜂箱就搬到林子边上等着。结晶后雪白如脂，闻着有股薄荷凉。冷离心、只滤一遍，从不加热。',
      ],
      terms: { price: 1600, weight: 720, stock: 80 },
      regard: [7, 4.7],
      facts: { origin: 'changbai', storage: 'pantry' },
      options: [pack(['500 g'], ['1 kg', { price: 2900, weight: 1320 }])],
      picture: { icon: 'honeyPot' },
    }),
    product('HON-CHES', 'chestnut-honey', {
      name: ['Chestnut Honey', '栗花蜜'],
      about: [
        'Dark, bitter at the edges and not for everyone, which is why the rest of us get more. Tuscan shepherds eat it on pecorino; do as they do. A spoon in the coffee works too.',
        '颜色深，边缘带苦，不是人人都爱，所以爱的人可以多吃一点。托斯卡纳的牧羊人拿它配羊奶酪，照做就对了。舀一勺进咖啡也不错。',
      ],
      terms: { price: 1450, weight: 560, stock: 50 },
      regard: [3, 4.3],
      facts: { origin: 'italy', netWeight: 400, storage: 'pantry' },
      picture: { icon: 'chestnut', pack: 'jar', colour: '#8a4f24' },
    }),
    product('JAM-STRA', 'strawberry-jam-short-boiled', {
      name: ['Short-Boiled Strawberry Jam', '快煮草莓酱'],
      about: [
        'Eleven minutes in an open copper pan, so the berries keep their shape and the kitchen keeps their smell. Seventy parts fruit to thirty sugar, a little lemon, nothing else. Runny, as it should be.',
        '敞口铜锅里只煮十一分钟，草莓还是整颗的，香气也没跑光。七分果、三分糖，一点柠檬汁，别的没了。稍稍会流动，这才是对的。',
      ],
      terms: { price: 890, weight: 480, stock: 140 },
      regard: [8, 4.6],
      facts: { netWeight: 320, storage: 'fridge', vegan: true },
      picture: { icon: 'strawberry', pack: 'jar', colour: '#c23b3f' },
    }),
    product('JAM-BLUE', 'wild-blueberry-jam', {
      name: ['Wild Blueberry Jam', '野生蓝莓酱'],
      about: [
        'Small forest berries from Hälsingland, raked by hand in August, black all the way through. Less sweet than you expect, with a trace of juniper. It turns porridge purple and children quiet.',
        '瑞典森林里的小野莓，八月手工耙下来的，里外都是黑紫色。没想象中甜，隐约有杜松子味。拌进燕麦粥会染成紫色，小朋友会立刻安静下来。',
      ],
      terms: { price: 980, weight: 480, stock: 90 },
      regard: [5, 4.5],
      facts: { origin: 'sweden', netWeight: 320, storage: 'fridge', organic: true, vegan: true },
      picture: { icon: 'blueberries', pack: 'jar', colour: '#4f4a8c' },
    }),
    product('JAM-APRI', 'peach-and-verbena-jam', {
      name: ['Peach & Verbena Jam', '黄桃马鞭草果酱'],
      about: [
        'Yellow peaches that were too ripe to travel, cooked where they fell with a handful of lemon verbena. Tastes like the last week of the holidays. Very good on rice pudding.',
        '熟过头、运不走的黄桃，就地下锅，再抓一把柠檬马鞭草。吃起来像暑假的最后一个星期。浇在米布丁上特别好。',
      ],
      terms: { price: 920, weight: 480, stock: 85 },
      regard: [4, 4.4],
      facts: { origin: 'france', netWeight: 320, storage: 'fridge', vegan: true },
      picture: { icon: 'peach', pack: 'jar', colour: '#e08a4a' },
    }),
    product('SPR-PNUT', 'stone-ground-peanut-butter', {
      name: ['Stone-Ground Peanut Butter', '石磨花生酱'],
      about: [
        'Shandong peanuts roasted dark and ground between two granite wheels. No palm oil, so it parts in the jar: stir it once and feel strong. Smooth is for noodles, crunchy is for standing in front of the fridge.',
        '山东大花生烤到够深，两片花岗岩慢慢磨。不加棕榈油，放久了会浮一层油，搅一搅就好。细滑的拌面，颗粒的适合打开冰箱站着吃。',
      ],
      terms: { price: 790, weight: 520, stock: 130 },
      regard: [7, 4.5],
      facts: { origin: 'shandong', netWeight: 380, vegan: true },
      options: [kinds('texture', ['Texture', '口感'], { FINE: ['Smooth', '细滑'], CRUN: ['Crunchy', '颗粒'] })],
      picture: { icon: 'peanuts', pack: 'jar', colour: '#b9834a' },
    }),
    product('SPR-LEMO', 'lemon-curd', {
      name: ['Sicilian Lemon Curd', '西西里柠檬凝乳'],
      about: [
        'Butter, eggs, sugar and the zest of eleven lemons a jar, stirred over steam until it coats the spoon. Sharp enough to make you blink. Fills a tart case in the time it takes to unscrew the lid.',
        '黄油、鸡蛋、糖，一罐用掉十一颗柠檬的皮屑，隔水搅到能挂住勺子。酸得让人眨眼。拧开盖子，一个柠檬挞就填好了。',
      ],
      terms: { price: 950, weight: 460, stock: 60 },
      regard: [4, 4.6],
      facts: { origin: 'sicily', netWeight: 300, storage: 'fridge' },
      picture: { icon: 'lemon', pack: 'jar', colour: '#e3b93c' },
    }),
  ],
);
