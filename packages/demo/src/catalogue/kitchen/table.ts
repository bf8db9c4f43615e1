import { category, product } from '../makers.ts';
import { dimension, inColours, pack } from '../options.ts';

export const table = category(
  'tableware',
  ['Tableware & glass', '餐具与杯壶'],
  ['Plates to eat off, not to look at, though you may.', '拿来用的，不是拿来供的。'],
  [
    product('TAB-TEAP', 'round-teapot', {
      name: ['Round Teapot', '大肚茶壶'],
      about: [
        'A litre and a bit of glazed stoneware with a spout that stops when you stop. The lid has a lug and stays on. Every morning of your life, if you do not drop it.',
        '一升多，釉面瓷壶，壶嘴说断就断，不挂水。壶盖带卡扣，倒到底也不掉。只要不摔，能陪你一辈子的早晨。',
      ],
      terms: { price: 4800, weight: 980, stock: 45 },
      regard: [8, 4.7],
      facts: { material: 'ceramic', capacity: 1100, dishwasher: true },
      options: [inColours('red', 'forest', 'navy', 'oat')],
      picture: { icon: 'teapot' },
    }),
    product('TAB-SAMO', 'small-brewing-pot', {
      name: ['Small Brewing Pot', '小品茶壶'],
      about: [
        'Three hundred millilitres, for leaf that wants attention: fourteen fine holes at the spout, a handle that stays cool. Fired at Jingdezhen, where they have had some practice.',
        '三百毫升，伺候讲究的茶叶：壶嘴内十四孔细滤，壶把不烫手。景德镇烧的，这事儿他们练了一千年。',
      ],
      terms: { price: 3900, weight: 420, stock: 38 },
      regard: [4, 4.6],
      facts: { material: 'porcelain', origin: 'jingdezhen', capacity: 300, handmade: true, dishwasher: false },
      picture: { icon: 'teapot', hue: 155, saturation: 0.55 },
    }),
    product('TAB-CUPS', 'breakfast-cup-and-saucer', {
      name: ['Breakfast Cup & Saucer', '早餐杯碟'],
      about: [
        'Wide enough to dip in, thick enough to keep warm, light enough for one finger. The saucer has no ring, so it serves as a plate for whatever you are dipping.',
        '口够宽，面包蘸得进；壁够厚，保得住温；一根手指也提得动。碟子中间没有凹圈，刚好放那块要蘸的面包。',
      ],
      terms: { price: 1900, weight: 460, stock: 90 },
      regard: [6, 4.5],
      facts: { material: 'ceramic', capacity: 320, dishwasher: true },
      options: [pack(['1 pcs'], ['4 pcs', { price: 6800, weight: 1780 }])],
      picture: { icon: 'coffeeCup', lying: true },
    }),
    product('TAB-SAKE', 'blue-line-sake-set', {
      name: ['Blue Line Sake Set', '蓝线清酒具'],
      about: [
        'One flask, one cup, one brushed line of cobalt that is never twice in the same place. Fits in a pan of hot water up to the line, which is what the line is for.',
        '一瓶一盏，手绘一道钴蓝，每一件都不在同一处。隔水温酒时，水没到蓝线正好，这道线原来是派这个用场的。',
      ],
      terms: { price: 3600, weight: 520, stock: 32 },
      regard: [3, 4.5],
      facts: { material: 'porcelain', origin: 'japan', capacity: 280, handmade: true, dishwasher: true },
      picture: { icon: 'sake' },
    }),
    product('TAB-WINE', 'everyday-wine-glass', {
      name: ['Everyday Wine Glass', '日常红酒杯'],
      about: [
        'Blown thin but tempered at the rim, so it survives the dishwasher and your uncle. The bowl is shaped for red, the price for Tuesdays.',
        '吹得薄，杯口钢化过，扛得住洗碗机，也扛得住你二舅。杯型按红酒来，价钱按平日晚饭来。',
      ],
      terms: { price: 1290, weight: 230, stock: 120 },
      regard: [5, 4.3],
      facts: { material: 'glass', origin: 'czechia', capacity: 450, dishwasher: true },
      options: [pack(['1 pcs'], ['6 pcs', { price: 6900, weight: 1500 }])],
      picture: { icon: 'wineGlass' },
    }),
    product('TAB-TUMB', 'heavy-bottomed-tumbler', {
      name: ['Heavy-Bottomed Tumbler', '厚底威士忌杯'],
      about: [
        'A third of it is glass, and all of that at the bottom. It sits in the hand like a pebble and puts ice in its place. For cold tea, too; nobody will ask.',
        '三分之一的分量是玻璃，全沉在底下。握在手里像块卵石，冰块放进去也安分。装凉茶也行，没人会问。',
      ],
      terms: { price: 1500, weight: 420, stock: 80 },
      regard: [4, 4.5],
      facts: { material: 'glass', capacity: 280, dishwasher: true },
      picture: { icon: 'tumbler' },
    }),
    product('TAB-MUGS', 'half-litre-beer-mug', {
      name: ['Half-Litre Mug', '半升啤酒杯'],
      about: [
        'Dimpled, handled, built for the clink. Keep it in the freezer door from May. The line for half a litre is where the foam should begin.',
        '有棱有把，生来就是为了碰杯。五月起就搁进冷冻室门上。半升刻度线，正是泡沫该开始的地方。',
      ],
      terms: { price: 1690, weight: 820, stock: 60 },
      regard: [3, 4.3],
      facts: { material: 'glass', origin: 'germany', capacity: 600, dishwasher: true },
      picture: { icon: 'beerMug' },
    }),
    product('TAB-PLAT', 'supper-place-setting', {
      name: ['Supper Setting for One', '一人食餐具组'],
      about: [
        'A dinner plate with a rim, a knife that cuts and a fork with four tines that reach the corners. For moving out, moving in, or the guest who was not planned.',
        '一只带沿餐盘，一把真切得动的刀，一支四齿叉。搬出去住、刚搬进来、或是临时多了一位客人，都用得上。',
      ],
      terms: { price: 2600, weight: 820, stock: 70 },
      regard: [4, 4.4],
      facts: {
        material: 'porcelain',
        diameter: 26,
        dishwasher: true,
        includes: ['Plate, knife, fork', '餐盘、餐刀、餐叉'],
      },
      picture: { icon: 'dinnerPlate' },
    }),
    product('TAB-BOWL', 'noodle-bowl', {
      name: ['Deep Blue Bowl', '深蓝大碗'],
      about: [
        'Cereal in the morning, noodles at night, a quick cake mix in between. The foot is unglazed so it does not skate; the glaze pools darker at the rim and every one is a bit different.',
        '早上麦片，晚上汤面，中间还能调个面糊。圈足不上釉，放得稳；釉色在口沿聚得更深，只只略有不同。',
      ],
      terms: { price: 1800, weight: 540, stock: 90 },
      regard: [6, 4.6],
      facts: { material: 'earthenware', capacity: 700, dishwasher: true, handmade: true },
      options: [dimension(['14 cm'], ['18 cm', { price: 2400, weight: 790 }])],
      picture: { icon: 'bowl' },
    }),
    product('TAB-CHOP', 'lacquered-chopsticks', {
      name: ['Lacquered Chopsticks', '漆筷'],
      about: [
        'Six coats of lacquer on jujube wood, square where you hold them, round where you eat, with a bite at the tip for slippery things. A pair in a paper sleeve.',
        '枣木胎，六道漆，手握处方，入口处圆，筷头留了细齿，滑的也夹得住。一双一套，纸封装好，送人不寒酸。',
      ],
      terms: { price: 1200, weight: 50, stock: 140 },
      regard: [5, 4.6],
      facts: { length: 23, handmade: true, dishwasher: false },
      options: [pack(['1 pcs'], ['5 pcs', { price: 5200, weight: 210 }])],
      picture: { icon: 'chopsticks' },
    }),
    product('TAB-BENT', 'cedar-lunch-box', {
      name: ['Lunch Box with Compartments', '分格便当盒'],
      about: [
        'Rice breathes in it, fish keeps its distance from fruit, and the lid snaps without a wrestling match. Designed around one good lunch instead of six small ones.',
        '米饭不闷，鱼和水果互不打扰，盖子一按就合，不用较劲。照着一顿正经午饭设计的，不是六样小零碎。',
      ],
      terms: { price: 3200, weight: 380, stock: 65 },
      regard: [6, 4.3],
      facts: { material: 'cedar', origin: 'japan', capacity: 750, dishwasher: false },
      picture: { icon: 'bento' },
    }),
    product('TAB-JARS', 'clip-storage-jar', {
      name: ['Storage Jar', '密封储物罐'],
      about: [
        'Straight sides, a wide mouth for your whole hand, and a label that takes pencil and gives it back. They stack. They always did in our heads; now they do on the shelf.',
        '直壁、大口，整只手伸得进去；标签能写铅笔，也擦得掉。能摞起来，以前只在想象里能，现在在架子上也能。',
      ],
      terms: { price: 980, weight: 520, stock: 130 },
      regard: [5, 4.4],
      facts: { material: 'glass', dishwasher: true },
      options: [dimension(['0.5 l'], ['1 l', { price: 1290, weight: 760 }], ['2 l', { price: 1790, weight: 1180 }])],
      picture: { icon: 'jar' },
    }),
  ],
);
