import { category, product } from '../makers.ts';
import { inColours, kinds } from '../options.ts';

export const outdoors = category(
  'camping-and-water',
  ['Camping & water', '露营与水上'],
  ['Light enough to carry, strong enough to forget.', '轻得背得动，牢得不用惦记。'],
  [
    product('OUT-TENT', 'two-night-tent', {
      name: ['Two-Night Tent', '周末双人帐'],
      about: [
        'Two people, two nights, two kilos. One pole, colour-coded clips, up in the time a kettle takes. The porch fits boots and a dog who has regrets.',
        '两个人，两个晚上，两公斤。一根主杆，卡扣分颜色，烧壶水的工夫就搭好。前厅放得下靴子，和一只后悔跟来的狗。',
      ],
      terms: { price: 23900, was: 27900, weight: 2050, stock: 18 },
      regard: [6, 4.5],
      facts: { material: 'nylon', waterproof: true, players: ['2', '2 人'], warranty: 5 },
      picture: { icon: 'tent' },
    }),
    product('OUT-COMP', 'brass-field-compass', {
      name: ['Brass Field Compass', '黄铜指南针'],
      about: [
        'A needle in oil that settles in three seconds, a lid with a sighting line, a ring for a cord. It has never needed an update.',
        '指针浸油，三秒就稳；盖上有瞄准线，顶上有挂绳环。从没要求过升级。',
      ],
      terms: { price: 4800, weight: 160, stock: 40 },
      regard: [4, 4.7],
      facts: { material: 'brass', origin: 'england', diameter: 6, power: 'none', warranty: 10 },
      picture: { icon: 'compass', lying: true },
    }),
    product('OUT-TORC', 'everyday-torch', {
      name: ['Everyday Torch', '随身手电'],
      about: [
        'One button, two levels, a beam without rings. Floats, survives the drop from a loft ladder and charges from whatever your telephone uses.',
        '一个键，两档光，光斑干净没有圈。掉水里会浮，从阁楼梯子上摔下来没事，和手机用同一根充电线。',
      ],
      terms: { price: 3900, weight: 140, stock: 65 },
      regard: [5, 4.5],
      facts: { material: 'aluminium', power: 'usb', runsFor: 18, waterproof: true, warranty: 5 },
      picture: { icon: 'torch' },
    }),
    product('OUT-PARA', 'beach-parasol', {
      name: ['Beach Parasol', '沙滩阳伞'],
      about: [
        'Striped canvas, an ash pole in two parts and a screw that goes into sand instead of flying across it. Two metres of shade and a place to hang the keys.',
        '条纹帆布，白蜡木杆分两截，螺旋头拧进沙里，不会满海滩飞。两米阴凉，还有个挂钥匙的钩子。',
      ],
      terms: { price: 7600, weight: 3200, stock: 22 },
      regard: [4, 4.3],
      facts: { material: 'ash', diameter: 200, wash: 'wipe' },
      options: [inColours('red', 'sky')],
      picture: { icon: 'parasol' },
    }),
    product('OUT-SNOR', 'mask-and-snorkel', {
      name: ['Mask & Snorkel', '面镜与呼吸管'],
      about: [
        'Tempered glass, a silicone skirt that seals over most moustaches, and a valve that closes when the wave arrives. See the fish; breathe.',
        '钢化玻璃，硅胶裙边，留小胡子也密封得住；浪打过来，阀门自己合上。看鱼，别忘了呼吸。',
      ],
      terms: { price: 4600, weight: 560, stock: 36 },
      regard: [4, 4.3],
      facts: { material: 'silicone', waterproof: true },
      options: [kinds('size', ['Size', '尺寸'], { ADUL: ['Adult', '成人'], CHIL: ['Child', '儿童'] })],
      picture: { icon: 'snorkel' },
    }),
    product('OUT-TELE', 'backyard-telescope', {
      name: ['Backyard Telescope', '后院望远镜'],
      about: [
        'Seventy millimetres of good glass and a tripod that does not shiver. The moon on the first night, Saturn’s rings on the second, if you are patient with the third knob.',
        '七十毫米好玻璃，三脚架不打颤。第一晚看月亮，第二晚看土星环，前提是对第三个旋钮有点耐心。',
      ],
      terms: { price: 18900, weight: 3600, stock: 16 },
      regard: [5, 4.5],
      facts: { level: 'beginner', length: 70, power: 'none', warranty: 5 },
      picture: { icon: 'telescope' },
    }),
    product('OUT-STOP', 'coachs-stopwatch', {
      name: ['Coach’s Stopwatch', '教练秒表'],
      about: [
        'Big numbers, three buttons with three different feels, so you can keep your eyes on the lane. Remembers sixty laps and no excuses.',
        '大字盘，三个键三种手感，眼睛不用离开跑道。记得住六十圈，不记任何借口。',
      ],
      terms: { price: 2600, weight: 110, stock: 45 },
      regard: [3, 4.4],
      facts: { power: 'battery', runsFor: 9000, waterproof: true },
      picture: { icon: 'stopwatch' },
    }),
  ],
);
