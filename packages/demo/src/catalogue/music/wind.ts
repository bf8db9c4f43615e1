import { category, product } from '../makers.ts';
import { kinds } from '../options.ts';

export const wind = category(
  'wind-and-percussion',
  ['Wind & percussion', '管乐与打击'],
  ['For breath, for hands, for patient neighbours.', '用气、用手，再配一位有耐心的邻居。'],
  [
    product('MUS-SAXO', 'alto-saxophone', {
      name: ['Alto Saxophone', '中音萨克斯'],
      about: [
        'Lacquered brass with leather pads that seal and keys that fit small hands. In tune with itself from bottom B flat up, which is rarer than the price suggests.',
        '黄铜上漆，皮垫密封严实，按键间距手小也够得着。从最低的降 B 往上音都准，这个价位并不多见。',
      ],
      terms: { price: 74000, weight: 5200, stock: 6 },
      regard: [3, 4.5],
      facts: { material: 'brass', level: 'improving', warranty: 3 },
      picture: { icon: 'saxophone' },
    }),
    product('MUS-TRUM', 'b-flat-trumpet', {
      name: ['B-flat Trumpet', '降B调小号'],
      about: [
        'Three quick valves, a one-piece bell, and a practice mute in the case out of courtesy. Bright in a hall, civil in a kitchen.',
        '三个灵活的活塞，一体成型的喇叭口；琴盒里放了练习弱音器，这是对邻居的礼貌。厅里够亮，厨房里也不吵。',
      ],
      terms: { price: 38500, weight: 2900, stock: 8 },
      regard: [3, 4.4],
      facts: { material: 'brass', level: 'beginner', warranty: 3 },
      picture: { icon: 'trumpet' },
    }),
    product('MUS-POST', 'post-horn', {
      name: ['Post Horn', '邮号'],
      about: [
        'Four notes and four hundred years of people running to the door. Polished brass with a red silk tassel. Announce dinner.',
        '只有四个音，却让人往门口跑了四百年。抛光黄铜，系一条红丝穗。拿它喊开饭最合适。',
      ],
      terms: { price: 9800, weight: 620, stock: 14 },
      regard: [2, 4.3],
      facts: { material: 'brass', origin: 'austria', level: 'beginner', handmade: true },
      picture: { icon: 'horn' },
    }),
    product('MUS-RECO', 'pearwood-recorder', {
      name: ['Pearwood Recorder', '梨木竖笛'],
      about: [
        'What a recorder sounds like when it is made of wood: a small round voice, not the noise of a school corridor. Oiled, tuned and played in for an hour.',
        '木头做的竖笛原来是这个声音：小而圆润，不是学校走廊里那种动静。上过油、调过音，还替你吹开了一小时。',
      ],
      terms: { price: 5400, weight: 260, stock: 30 },
      regard: [3, 4.6],
      facts: { level: 'beginner', origin: 'germany', length: 33, handmade: true },
      options: [kinds('voice', ['Voice', '声部'], { SOPR: ['Soprano', '高音'], ALTO: ['Alto', '中音'] })],
      picture: { icon: 'recorder' },
    }),
    product('MUS-DRUM', 'street-snare', {
      name: ['Street Snare', '行进小军鼓'],
      about: [
        'Birch shell, twenty strands of wire, hickory sticks. Tight enough for a parade, dry enough for a bedroom that somebody sleeps above.',
        '桦木鼓腔，二十股响弦，山核桃木鼓棒。紧得上得了游行，干得进得了楼上有人睡觉的卧室。',
      ],
      terms: { price: 14800, weight: 3100, stock: 12 },
      regard: [3, 4.3],
      facts: { level: 'beginner', diameter: 33, includes: ['Drum, sticks, key', '鼓、鼓棒、调音扳手'] },
      picture: { icon: 'drum' },
    }),
    product('MUS-DJEM', 'goblet-djembe', {
      name: ['Goblet Djembe', '手鼓'],
      about: [
        'Carved from one trunk of lenke, headed with goat and roped so you can bring it up to pitch by hand. Bass like a door, slap like a plate.',
        '整段木头掏出来，蒙山羊皮，绳子一勒就能调音。低音像推开一扇门，击边像摔一只盘子。',
      ],
      terms: { price: 17900, weight: 5600, stock: 10 },
      regard: [3, 4.6],
      facts: { origin: 'ghana', level: 'beginner', height: 60, diameter: 32, handmade: true },
      picture: { icon: 'djembe' },
    }),
    product('MUS-MARA', 'painted-maracas', {
      name: ['Painted Maracas', '彩绘沙锤'],
      about: [
        'Dried gourds with real seeds, so each has its own sand. Painted by Doña Lupe, who listens to each pair before she lets it go.',
        '真葫芦晒干，装真种子，每只的沙声都不同。出自卢佩大妈之手，每一对她都要亲耳听过才放走。',
      ],
      terms: { price: 2400, weight: 210, stock: 40 },
      regard: [3, 4.4],
      facts: { origin: 'mexico', pieces: 2, handmade: true, fromAge: 3 },
      picture: { icon: 'maracas' },
    }),
  ],
);
