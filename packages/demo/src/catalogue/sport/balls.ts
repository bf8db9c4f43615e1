import { category, product } from '../makers.ts';
import { kinds } from '../options.ts';

export const balls = category(
  'balls-and-rackets',
  ['Balls & rackets', '球类与球拍'],
  ['For courts, yards and car parks after six.', '球场、院子，下班后的停车场。'],
  [
    product('SPO-FOOT', 'match-football', {
      name: ['Match Football', '比赛用足球'],
      about: [
        'Thirty-two panels, stitched from the inside, round to within a millimetre. Flies as aimed, which settles a number of discussions.',
        '三十二片，内缝，圆度误差不到一毫米。往哪儿踢就往哪儿飞，能平息不少争论。',
      ],
      terms: { price: 3400, weight: 560, stock: 60 },
      regard: [6, 4.5],
      facts: { material: 'leather', diameter: 22 },
      options: [kinds('size', ['Size', '号数'], { S5: ['5', '5 号'], S4: ['4', '4 号'] })],
      picture: { icon: 'football' },
    }),
    product('SPO-BASK', 'street-basketball', {
      name: ['Street Basketball', '街头篮球'],
      about: [
        'Deep channels and a rubber that grips in drizzle. Bounces true on asphalt and keeps its air through a winter in the boot.',
        '沟槽深，橡胶在毛毛雨里也不打滑。柏油地上弹得正，在后备箱里过一冬也不漏气。',
      ],
      terms: { price: 3200, weight: 720, stock: 55 },
      regard: [6, 4.4],
      facts: { material: 'rubber' },
      options: [kinds('size', ['Size', '号数'], { S7: ['7', '7 号'], S6: ['6', '6 号'] })],
      picture: { icon: 'basketball' },
    }),
    product('SPO-VOLL', 'soft-touch-volleyball', {
      name: ['Soft-Touch Volleyball', '软触感排球'],
      about: [
        'Eighteen sewn panels over a skin of foam, so forearms last the afternoon. White stays off-white, then sand, then memory.',
        '十八片车缝，外面一层软泡棉，胳膊能撑过一下午。白色会慢慢变成米白、沙色，最后成了回忆。',
      ],
      terms: { price: 2900, weight: 360, stock: 40 },
      regard: [3, 4.3],
      facts: { diameter: 21, waterproof: true },
      picture: { icon: 'volleyball' },
    }),
    product('SPO-TENN', 'club-tennis-racket', {
      name: ['Club Tennis Racket', '俱乐部网球拍'],
      about: [
        'A forgiving head, two hundred and eighty-five grams, strung by hand at twenty-four kilos. Comes with one ball, so you can at least annoy a wall.',
        '大甜区，二百八十五克，手工穿线二十四公斤。附一颗球，没搭子也能先跟墙较劲。',
      ],
      terms: { price: 9800, weight: 420, stock: 26 },
      regard: [4, 4.4],
      facts: { level: 'improving', length: 69 },
      options: [kinds('grip', ['Grip', '柄号'], { L2: ['L2', '2 号'], L3: ['L3', '3 号'] })],
      picture: { icon: 'tennis' },
    }),
    product('SPO-BADM', 'backyard-badminton-racket', {
      name: ['Badminton Racket', '羽毛球拍'],
      about: [
        'Eighty-four grams and a shaft that whips. A tube of three goose-feather shuttles is included; the wind is not.',
        '八十四克，杆子够弹，手腕一抖球就过去了。随拍送一筒三只鹅毛球；风嘛，我们不送。',
      ],
      terms: { price: 5400, weight: 180, stock: 45 },
      regard: [5, 4.4],
      facts: { level: 'beginner', length: 67, includes: ['Racket, three shuttles', '球拍、羽毛球三只'] },
      picture: { icon: 'badminton' },
    }),
    product('SPO-TABL', 'table-tennis-bat', {
      name: ['Table Tennis Bat', '乒乓球拍'],
      about: [
        'Five plies of limba, rubber that spins honestly on both sides. Shakehand or penhold: pick the grip your uncle taught you.',
        '五层林巴木，两面胶皮转得实在。横拍还是直拍？小时候谁教的你，就选哪种。',
      ],
      terms: { price: 3600, weight: 210, stock: 60 },
      regard: [5, 4.6],
      facts: { level: 'improving', origin: 'shanghai' },
      options: [kinds('grip', ['Grip', '握法'], { SHAK: ['Shakehand', '横拍'], PENH: ['Penhold', '直拍'] })],
      picture: { icon: 'tableTennis' },
    }),
    product('SPO-BOXI', 'training-gloves', {
      name: ['Training Gloves', '拳击训练手套'],
      about: [
        'Layered foam, leather palms, a bar inside for the fingers to close on. For bags, pads and the end of a quarter.',
        '分层泡棉，真皮掌面，里面有根握棒。打沙袋、打靶，或者季度末打一打都行。',
      ],
      terms: { price: 6200, weight: 780, stock: 30 },
      regard: [3, 4.5],
      facts: { material: 'leather', level: 'beginner' },
      options: [kinds('weight', ['Weight', '重量'], { OZ12: ['12 oz', '12 盎司'], OZ16: ['16 oz', '16 盎司'] })],
      picture: { icon: 'boxingGlove' },
    }),
    product('SPO-DISC', 'flying-disc', {
      name: ['Flying Disc, 175 g', '极限飞盘 175 克'],
      about: [
        'The weight that tournaments use: floats late, bends when asked, survives dogs for a while. Two people and a field.',
        '比赛用的标准重量，飘得久，想让它拐就拐，狗啃一阵子也没事。两个人，一块草地就够。',
      ],
      terms: { price: 1600, weight: 190, stock: 80 },
      regard: [5, 4.5],
      facts: { diameter: 27, fromAge: 6 },
      picture: { icon: 'frisbee', lying: true },
    }),
  ],
);
