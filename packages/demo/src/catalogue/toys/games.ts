import { category, product } from '../makers.ts';
import { kinds } from '../options.ts';

export const games = category(
  'games-and-puzzles',
  ['Games & puzzles', '桌游与拼图'],
  ['For rain, for trains and for after dinner.', '下雨天、火车上、晚饭后。'],
  [
    product('GAM-CHES', 'weighted-chess-set', {
      name: ['Weighted Chess Set', '配重国际象棋'],
      about: [
        'Boxwood against ebonised beech, lead in the foot and felt below, so a move has a sound. The knights have been carved by somebody who has met horses.',
        '黄杨木对染黑榉木，底座灌铅、贴绒，落子有声。刻马的那位师傅，看得出是真见过马的。',
      ],
      terms: { price: 7900, weight: 2300, stock: 24 },
      regard: [4, 4.7],
      facts: { material: 'beech', origin: 'india', players: ['2', '2 人'], fromAge: 6, handmade: true },
      picture: { icon: 'pawn' },
    }),
    product('GAM-PUZZ', 'thousand-piece-puzzle', {
      name: ['Thousand-Piece Puzzle', '千片拼图'],
      about: [
        'A street market seen from a fourth-floor window, drawn for us, with forty cats in it. Pieces click; nothing is ever just sky.',
        '从四楼窗口往下看的菜市场，专门请人画的，里头藏着四十只猫。拼片严丝合缝，没有一块是“光溜溜的天”。',
      ],
      terms: { price: 2400, weight: 880, stock: 50 },
      regard: [6, 4.7],
      facts: { material: 'paper', pieces: 1000, fromAge: 9 },
      picture: { icon: 'puzzle', lying: true },
    }),
    product('GAM-DICE', 'casino-dice', {
      name: ['Square-Edged Dice, five', '直角骰子五枚'],
      about: [
        'Cut, not moulded, and true to a hundredth of a millimetre, so bad luck is all your own. In a leather cup that makes the right noise.',
        '切削而成，不是模压，误差百分之一毫米，手气不好怨不得骰子。配皮骰盅，摇起来声音很对。',
      ],
      terms: { price: 1900, weight: 220, stock: 60 },
      regard: [4, 4.5],
      facts: { pieces: 5, players: ['1 to many', '1 人到一桌人'], fromAge: 6 },
      picture: { icon: 'die' },
    }),
    product('GAM-DART', 'sisal-dartboard', {
      name: ['Sisal Dartboard', '剑麻飞镖靶'],
      about: [
        'Holes close up again when you pull the dart. Thin wires, a number ring that turns when the twenty is tired, six brass arrows, one apology for the door.',
        '拔出飞镖，针眼自己会合上。细钢丝分区，二十分区扎烂了就转一转数字环。六支铜镖，外加一句替你家门说的抱歉。',
      ],
      terms: { price: 5600, weight: 5100, stock: 22 },
      regard: [4, 4.5],
      facts: { diameter: 45, origin: 'kenya', players: ['2–8', '2–8 人'], fromAge: 10 },
      picture: { icon: 'dartboard', lying: true },
    }),
    product('GAM-HANA', 'hanafuda-cards', {
      name: ['Hanafuda Flower Cards', '花札'],
      about: [
        'Forty-eight small stiff cards, twelve months, no numbers. Slaps down with a satisfying crack. Rules for three games in two languages, one of which you will argue about.',
        '四十八张硬纸小牌，十二个月份，没有数字。拍在桌上“啪”一声，痛快。附三种玩法、两种语言的规则，总有一条会吵起来。',
      ],
      terms: { price: 1800, weight: 120, stock: 55 },
      regard: [3, 4.5],
      facts: { material: 'paper', origin: 'japan', pieces: 48, players: ['2–3', '2–3 人'], fromAge: 8 },
      picture: { icon: 'hanafuda', lying: true },
    }),
    product('GAM-BOWL', 'corridor-bowling', {
      name: ['Corridor Bowling', '走廊保龄球'],
      about: [
        'Six maple pins and a ball for flats with one long hallway and tolerant people below. Felt rings included, for diplomacy.',
        '六只枫木瓶、一颗球，给有长走廊、楼下住着好脾气邻居的人家。附毛毡垫圈，用于外交。',
      ],
      terms: { price: 4200, weight: 2400, stock: 26 },
      regard: [3, 4.3],
      facts: { material: 'maple', pieces: 7, players: ['2–6', '2–6 人'], fromAge: 4 },
      picture: { icon: 'bowling' },
    }),
    product('GAM-MICR', 'first-microscope', {
      name: ['First Microscope', '第一台显微镜'],
      about: [
        'Glass lenses, metal body, a lamp, and a mirror for when the lamp feels like cheating. Look at salt, sock and onion in that order.',
        '玻璃镜片、金属机身，带灯；觉得开灯作弊的话，还有反光镜。建议依次看：盐、袜子、洋葱皮。',
      ],
      terms: { price: 8900, weight: 1750, stock: 24 },
      regard: [5, 4.6],
      facts: { material: 'aluminium', power: 'usb', fromAge: 8, height: 29, warranty: 3 },
      options: [
        kinds('magnification', ['Magnification', '放大倍数'], {
          X400: ['Up to 400×', '最高 400 倍'],
          X640: ['Up to 640×', '最高 640 倍'],
        }),
      ],
      picture: { icon: 'microscope' },
    }),
  ],
);
