import { category, product } from '../makers.ts';
import { grinds, pack } from '../options.ts';

export const coffee = category(
  'coffee',
  ['Coffee', '咖啡'],
  ['Roasted on Mondays and Thursdays, on its way to you the day after.', '周一、周四烘焙，第二天就上路。'],
  [
    product('COF-MORN', 'morning-round-blend', {
      name: ['Morning Round Blend', '早市拼配咖啡豆'],
      about: [
        'The coffee we drink ourselves while the shutters go up. Brazilian pulp for body, a third of washed Colombian for lift: cocoa, roasted hazelnut and just enough orange peel to wake somebody. Happy in any pot you own.',
        '卷帘门还没拉完，我们自己喝的就是这一杯。巴西豆打底，三成水洗哥伦比亚提亮，可可、烤榛子，尾巴上一点橙皮香。手冲、摩卡壶、法压，怎么冲都不翻车。',
      ],
      terms: { price: 1450, weight: 280, stock: 90 },
      regard: [10, 4.6],
      facts: { roast: 'medium', origin: 'brazil', notes: ['Cocoa, hazelnut, orange peel', '可可、榛子、橙皮'] },
      options: [pack(['250 g'], ['1 kg', { price: 4900, weight: 1060 }]), grinds],
      picture: { icon: 'coffeeCup', pack: 'pouch', colour: '#3f5d54' },
    }),
    product('COF-GUJI', 'guji-natural', {
      name: ['Guji Natural', '古吉日晒'],
      about: [
        'Dried whole in the cherry for three weeks on raised beds, turned by hand every hour of sun. It smells of blueberry jam when you open the bag and finishes like black tea with honey. Brew it thin and let it cool; it gets better.',
        '整颗咖啡果在非洲高床上晒足三周，日头底下每小时翻一遍。一开袋就是蓝莓果酱味，收尾像加了蜜的红茶。建议冲淡一些，放温了更好喝。',
      ],
      terms: { price: 1900, weight: 280, stock: 60 },
      regard: [7, 4.7],
      facts: {
        roast: 'light',
        process: 'natural',
        origin: 'ethiopia',
        notes: ['Blueberry, honey, black tea', '蓝莓、蜂蜜、红茶'],
      },
      options: [pack(['250 g'], ['1 kg', { price: 6600, weight: 1060 }])],
      picture: { icon: 'blueberries', pack: 'pouch', colour: '#7d5a86' },
    }),
    product('COF-HUIL', 'huila-washed', {
      name: ['Huila Washed', '慧兰水洗'],
      about: [
        'Eleven families around Pitalito deliver to the same wet mill, and the mill pays the same day. Clean, sweet and upright: red apple, caramel, a little lime. If you only ever had supermarket coffee, begin here.',
        '皮塔利托一带十一户人家共用一座水洗厂，交豆当天结账。口感干净端正，红苹果、焦糖，带一丝青柠。喝惯速溶想换换口味的，从这支开始准没错。',
      ],
      terms: { price: 1650, weight: 280, stock: 80 },
      regard: [6, 4.5],
      facts: {
        roast: 'medium',
        process: 'washed',
        origin: 'colombia',
        notes: ['Red apple, caramel, lime', '红苹果、焦糖、青柠'],
      },
      options: [grinds],
      picture: { icon: 'cherries', pack: 'pouch', colour: '#a8452f' },
    }),
    product('COF-YUNN', 'yunnan-honey', {
      name: ['Yunnan Honey Process', '云南蜜处理'],
      about: [
        'From Baoshan, 1,600 metres up the Nu valley, where coffee has replaced sugar cane on the steep rows. Some of the fruit is left on the bean while it dries, so the cup is round: brown sugar, longan, plum skin.',
        '产自怒江河谷一千六百米的保山，从前种甘蔗的陡坡如今改种了咖啡。带着果胶晒干，杯子里圆润饱满：红糖、桂圆，还有李子皮的微酸。国产豆的底气，都在这一口。',
      ],
      terms: { price: 1750, weight: 280, stock: 70 },
      regard: [6, 4.6],
      facts: {
        roast: 'medium',
        process: 'honey',
        origin: 'yunnan',
        notes: ['Brown sugar, longan, plum', '红糖、桂圆、李子'],
      },
      options: [grinds],
      picture: { icon: 'coffeeCup', pack: 'pouch', colour: '#c98a3a' },
    }),
    product('COF-SUMA', 'sumatra-rainy-day', {
      name: ['Sumatra Rainy Day', '苏门答腊·雨天'],
      about: [
        'Heavy, low-toned and a bit wild, in the way of Gayo beans hulled while still wet. Cedar, dark chocolate and something of a forest after rain. Takes milk without giving in.',
        '湿刨的迦幼豆子，厚、沉、带点野性。雪松、黑巧克力，还有雨后树林的气味。加奶也压不住它，阴天最配。',
      ],
      terms: { price: 1690, weight: 280, stock: 55 },
      regard: [4, 4.3],
      facts: {
        roast: 'dark',
        process: 'wetHulled',
        origin: 'sumatra',
        notes: ['Cedar, dark chocolate, earth', '雪松、黑巧克力、泥土'],
      },
      options: [pack(['250 g'], ['1 kg', { price: 5700, weight: 1060 }])],
      picture: { icon: 'herb', pack: 'pouch', colour: '#4a3f3a' },
    }),
    product('COF-DECA', 'evening-decaf', {
      name: ['Evening Decaf', '晚安低因'],
      about: [
        'The caffeine is taken out with nothing but spring water and patience, the taste of milk chocolate and toasted bread stays in. For the second pot on a Sunday, or the first one after nine.',
        '只用山泉水慢慢带走咖啡因，牛奶巧克力和烤吐司的香气都还在。周日下午的第二壶，或者晚上九点以后的第一杯。',
      ],
      terms: { price: 1600, weight: 280, stock: 60 },
      regard: [4, 4.2],
      facts: {
        roast: 'medium',
        origin: 'colombia',
        organic: true,
        notes: ['Milk chocolate, toast', '牛奶巧克力、烤面包'],
      },
      options: [grinds],
      picture: { icon: 'coffeeCup', pack: 'pouch', colour: '#5a6f94' },
    }),
    product('COF-DRIP', 'pocket-filter-coffee', {
      name: ['Pocket Filter Coffee, 10 cups', '挂耳咖啡 10 包'],
      about: [
        'Ten paper filters that hook over any mug: tear, pour, wait two minutes. Filled with the Morning Round and flushed with nitrogen, so the tenth tastes like the first. We have tested them on trains, ferries and one glacier.',
        '十只挂耳，撕开挂上杯沿，注水两分钟就能喝。用的正是早市拼配，充氮锁鲜，最后一包和第一包一个味儿。火车、轮渡、甚至冰川上我们都试过。',
      ],
      terms: { price: 1290, was: 1490, weight: 190, stock: 220 },
      regard: [8, 4.4],
      facts: { roast: 'medium', pieces: 10, notes: ['Cocoa, hazelnut', '可可、榛子'] },
      picture: { icon: 'coffeeCup', pack: 'box', colour: '#b9644a' },
    }),
  ],
);
