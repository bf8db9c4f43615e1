import { category, product } from '../makers.ts';
import { inColours, kinds } from '../options.ts';

export const decor = category(
  'clocks-candles-vases',
  ['Clocks, candles & vases', '钟、烛与花器'],
  ['Small things a room is remembered by.', '一间屋子让人记住的，往往是这些小东西。'],
  [
    product('DEC-MANT', 'mantel-clock', {
      name: ['Mantel Clock', '壁炉座钟'],
      about: [
        'Bent beech, a brass foot and a movement that sweeps instead of ticking, so it may live in a bedroom. Chimes on the hour until you flip the little lever.',
        '曲木外壳，黄铜底脚，扫秒机芯没有滴答声，放卧室也行。整点报时，嫌吵就拨一下后面的小拨杆。',
      ],
      terms: { price: 8400, weight: 1450, stock: 24 },
      regard: [3, 4.4],
      facts: { material: 'beech', height: 24, power: 'battery', warranty: 3 },
      picture: { icon: 'mantelClock' },
    }),
    product('DEC-ALAR', 'twin-bell-alarm-clock', {
      name: ['Twin-Bell Alarm Clock', '双铃闹钟'],
      about: [
        'Two real bells and a hammer between them. It does not know the weather, your messages or the word snooze. You will be up.',
        '两只真铃，中间一把小锤。它不知道天气，收不到消息，也没听说过“再睡五分钟”。保证你起得来。',
      ],
      terms: { price: 3200, weight: 380, stock: 60 },
      regard: [6, 4.2],
      facts: { material: 'steel', height: 15, power: 'battery' },
      options: [inColours('red', 'sky', 'black')],
      picture: { icon: 'alarmClock' },
    }),
    product('DEC-HOUR', 'ten-minute-hourglass', {
      name: ['Ten-Minute Hourglass', '十分钟沙漏'],
      about: [
        'For tea, for stretching, for the amount of time you may sulk. Filled with river sand from the Elbe, sieved nine times so it never sticks.',
        '泡茶、拉伸、生闷气的上限，都是十分钟。沙子来自易北河，过了九遍筛，从不卡壳。',
      ],
      terms: { price: 2800, weight: 410, stock: 50 },
      regard: [3, 4.3],
      facts: { material: 'glass', height: 18, handmade: true },
      picture: { icon: 'hourglass' },
    }),
    product('DEC-CAND', 'beeswax-pillar', {
      name: ['Beeswax Pillar', '蜂蜡柱烛'],
      about: [
        'Poured, not pressed, from wax that still smells of the hive. Burns bright and slow and cleans its own bowl if you give it two hours the first time.',
        '灌注而成，不是压的，蜡里还留着蜂巢的气味。烧得亮，烧得慢；第一次点满两小时，它就会一路烧得平整。',
      ],
      terms: { price: 2200, weight: 460, stock: 90 },
      regard: [6, 4.7],
      facts: { material: 'beeswax', burns: 50, height: 12, handmade: true },
      picture: { icon: 'candle' },
    }),
    product('DEC-SCEN', 'scented-candle', {
      name: ['Scented Candle in a Tin', '香氛锡罐蜡烛'],
      about: [
        'Soy wax, cotton wick, and scents that were places first: a fig tree behind a wall, a library in the rain, a kitchen on the twenty-fourth of December. The tin has a lid, so the scent keeps until you want it.',
        '大豆蜡、棉芯，每种香都先是一个地方：墙后的无花果树，下雨天的图书馆，十二月二十四号的厨房。锡罐带盖，不点的时候香气也跑不掉。',
      ],
      terms: { price: 2600, weight: 330, stock: 80 },
      regard: [7, 4.5],
      facts: { material: 'soyWax', burns: 38, vegan: true },
      options: [
        kinds('scent', ['Scent', '香型'], {
          FIG: ['Fig wall', '墙后无花果'],
          LIBR: ['Wet library', '雨天图书馆'],
          XMAS: ['The twenty-fourth', '二十四号'],
        }),
      ],
      picture: { icon: 'herb', pack: 'tin', colour: '#6f8374' },
    }),
    product('DEC-AMPH', 'terracotta-amphora', {
      name: ['Terracotta Amphora', '陶双耳瓶'],
      about: [
        'Thrown in Crete by a family that has been making the same three shapes since before anyone wrote it down. For branches, umbrellas, or nothing.',
        '克里特岛一家人拉坯做的，同样的三种器形，从没有文字的年代做到现在。插枝、放伞，空着也好看。',
      ],
      terms: { price: 9600, weight: 3800, stock: 16 },
      regard: [3, 4.5],
      facts: { material: 'earthenware', origin: 'crete', height: 46, handmade: true },
      picture: { icon: 'amphora' },
    }),
    product('DEC-URNS', 'lidded-clay-jar', {
      name: ['Lidded Clay Jar', '带盖陶罐'],
      about: [
        'Keeps onions in the dark, umeboshi in brine and keys where you can find them. The iron in the clay speckles differently in each firing.',
        '洋葱怕光，梅干要泡着，钥匙要找得着，都归它管。陶土含铁，每一窑的斑点都不一样。',
      ],
      terms: { price: 4200, weight: 1600, stock: 32 },
      regard: [3, 4.4],
      facts: { material: 'earthenware', capacity: 2200, handmade: true, origin: 'yixing' },
      picture: { icon: 'urn' },
    }),
    product('DEC-CHIM', 'glass-wind-chime', {
      name: ['Glass Wind Chime', '玻璃风铃'],
      about: [
        'Blown free-hand and left rough at the rim on purpose: the rough edge is what makes the sound small and cool. Write a wish on the paper strip, or leave it to the wind.',
        '徒手吹制，瓶口故意不磨平，声音清凉细碎就靠这道毛边。纸笺上写个愿望，或者什么都不写，交给风。',
      ],
      terms: { price: 2400, weight: 180, stock: 55 },
      regard: [4, 4.6],
      facts: { material: 'glass', origin: 'japan', handmade: true, height: 36 },
      picture: { icon: 'windChime' },
    }),
    product('DEC-FANS', 'silk-folding-fan', {
      name: ['Silk Folding Fan', '真丝折扇'],
      about: [
        'Seventeen ribs of smoked bamboo, silk the red of old lacquer, a tassel for twirling. Opens with the sound of a small flock leaving.',
        '十七档烟熏竹骨，扇面是老漆器的红，流苏可以捻着玩。“唰”地一开，像一小群鸟起飞。',
      ],
      terms: { price: 3400, weight: 90, stock: 45 },
      regard: [3, 4.4],
      facts: { material: 'silk', origin: 'hangzhou', length: 23, handmade: true },
      picture: { icon: 'fan' },
    }),
  ],
);
