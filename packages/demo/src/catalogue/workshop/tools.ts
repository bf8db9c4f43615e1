import { category, product } from '../makers.ts';
import { kinds, pack } from '../options.ts';

export const tools = category(
  'hand-tools',
  ['Hand tools', '手工工具'],
  ['The twelve you need, not the two hundred you are sold.', '你真正用得上的那十来样，不是推销给你的两百样。'],
  [
    product('TOO-HAMM', 'cross-peen-hammer', {
      name: ['Cross-Peen Hammer', '敲钉锤'],
      about: [
        'Three hundred grams on a hickory handle: enough for shelves, not enough for regret. The thin end starts small nails between your fingers.',
        '三百克锤头，山核桃木柄，钉搁板够用，砸错了也不至于后悔。细头那端专门用来起小钉，不砸手。',
      ],
      terms: { price: 2400, weight: 460, stock: 50 },
      regard: [5, 4.7],
      facts: { material: 'steel', origin: 'germany', length: 28, warranty: 25 },
      picture: { icon: 'hammer' },
    }),
    product('TOO-WREN', 'open-end-wrench', {
      name: ['Open-End Wrench', '双头扳手'],
      about: [
        'Drop-forged, ground at fifteen degrees, so a quarter turn is enough in a corner. Satin, because chrome slips when your hands are honest.',
        '锻造，十五度斜口，墙角里转四分之一圈就能换手。哑光面，手上有油也不打滑，镀铬的可不行。',
      ],
      terms: { price: 1200, weight: 180, stock: 70 },
      regard: [3, 4.5],
      facts: { material: 'steel', warranty: 25 },
      options: [
        kinds('jaw', ['Jaw', '开口'], { W10: ['10 × 13 mm', '10 × 13 毫米'], W17: ['17 × 19 mm', '17 × 19 毫米'] }),
      ],
      picture: { icon: 'wrench' },
    }),
    product('TOO-SCRE', 'cabinet-screwdriver', {
      name: ['Cabinet Screwdriver', '木柄螺丝刀'],
      about: [
        'A tip that fills the slot and a handle that fills the palm. Say goodbye to chewed screws, and to the one with the price tag still on.',
        '刀头填满槽口，手柄填满手心。告别拧花的螺丝，也告别那把价签还没撕的。',
      ],
      terms: { price: 980, weight: 110, stock: 90 },
      regard: [4, 4.5],
      facts: { material: 'steel', length: 21 },
      options: [
        kinds('tip', ['Tip', '刀头'], {
          SL6: ['Slotted 6 mm', '一字 6 毫米'],
          PH2: ['Phillips 2', '十字 PH2'],
          TX20: ['Torx 20', '梅花 T20'],
        }),
      ],
      picture: { icon: 'screwdriver' },
    }),
    product('TOO-SAWS', 'panel-saw', {
      name: ['Panel Saw', '手板锯'],
      about: [
        'Taper-ground so it does not bind, with teeth you can file instead of throwing away. Starts on the pull, sings on the push.',
        '锯身锥磨，不夹锯；锯齿能锉，不用一钝就扔。拉一下起锯，推起来会唱歌。',
      ],
      terms: { price: 3800, weight: 620, stock: 32 },
      regard: [3, 4.5],
      facts: { material: 'steel', length: 50, origin: 'england', warranty: 10 },
      picture: { icon: 'saw' },
    }),
    product('TOO-CLAM', 'g-clamp', {
      name: ['Cast G-Clamp', '铸铁 G 字夹'],
      about: [
        'The third hand. Ductile iron, a screw that never strips, a swivel foot that will not mark your maple. Nobody ever owned enough of them.',
        '第三只手。球墨铸铁，丝杆不滑牙，转动压头不伤木面。这东西，谁家都没嫌多过。',
      ],
      terms: { price: 1900, weight: 980, stock: 60 },
      regard: [3, 4.6],
      facts: { material: 'castIron', length: 15, warranty: 25 },
      options: [pack(['1 pcs'], ['4 pcs', { price: 6800, weight: 3900 }])],
      picture: { icon: 'clamp' },
    }),
    product('TOO-BOXS', 'red-toolbox', {
      name: ['Red Toolbox, filled', '红色工具箱（含工具）'],
      about: [
        'The eight tools a home asks for, in one steel box with a tray, and room for the things you already love. The present for a first flat.',
        '居家真正用得上的八件工具，装进一只带托盘的铁箱，还留了地方放你本来就有的宝贝。送第一次自己租房的人正好。',
      ],
      terms: { price: 11900, was: 13500, weight: 6200, stock: 20 },
      regard: [6, 4.7],
      facts: {
        material: 'steel',
        length: 45,
        includes: ['Hammer, saw, three drivers, two wrenches, clamp', '锤、锯、螺丝刀三把、扳手两把、夹具'],
      },
      picture: { icon: 'toolbox' },
    }),
    product('TOO-LADD', 'four-step-ladder', {
      name: ['Library Ladder', '四步木梯'],
      about: [
        'Beech rungs, let in and wedged, handsome enough to stay in the room. Holds a hundred and fifty kilos, or a row of ferns.',
        '榉木踏棍，开榫打楔，好看到可以一直留在屋里。承重一百五十公斤，或者摆一排蕨类。',
      ],
      terms: { price: 12900, weight: 6100, stock: 14 },
      regard: [3, 4.5],
      facts: { material: 'beech', height: 120, handmade: true },
      picture: { icon: 'ladder' },
    }),
    product('TOO-AXES', 'small-forest-axe', {
      name: ['Small Forest Axe', '小林斧'],
      about: [
        'Forged by hand in Hälsingland, initialled by the smith, shaving-sharp in its sheath. For kindling, camping and clearing one’s head.',
        '瑞典海尔辛兰手工锻打，斧头上刻着匠人的名字缩写，出鞘能刮汗毛。劈柴、露营、清空脑子。',
      ],
      terms: { price: 9800, weight: 980, stock: 16 },
      regard: [3, 4.8],
      facts: { material: 'steel', origin: 'sweden', length: 49, handmade: true, warranty: 20 },
      picture: { icon: 'axe' },
    }),
  ],
);
