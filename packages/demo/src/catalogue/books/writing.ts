import { category, product } from '../makers.ts';
import { inColours, kinds, pack } from '../options.ts';

export const writing = category(
  'writing-and-drawing',
  ['Writing & drawing', '书写与绘画'],
  ['The shortest way from the head to the page.', '从脑袋到纸面，最短的一段路。'],
  [
    product('WRI-FOUN', 'school-fountain-pen', {
      name: ['School Fountain Pen', '学生钢笔'],
      about: [
        'A steel nib that springs a little, a grip with a flat where the thumb goes, a window to see what is left. Takes cartridges, or a converter once you are converted.',
        '钢尖有一点点弹性，握位削出一个平面放拇指，墨窗看得见余量。用墨囊，等你上了瘾，也能换吸墨器。',
      ],
      terms: { price: 2900, weight: 40, stock: 70 },
      regard: [7, 4.6],
      facts: { origin: 'germany', length: 14 },
      options: [kinds('nib', ['Nib', '笔尖'], { F: ['Fine', 'F 尖'], M: ['Medium', 'M 尖'], B: ['Broad', 'B 尖'] })],
      picture: { icon: 'fountainPen' },
    }),
    product('WRI-NIBS', 'gold-nib-pen', {
      name: ['Gold Nib, fitted by hand', '手工调尖金笔'],
      about: [
        'Fourteen carats, ground to your hand: send us a page of your writing and Mr Abe sets the angle. Takes three weeks. Lasts as long as you have anything to say.',
        '十四K金尖，按你的手来磨：寄一页字给我们，阿部先生据此定角度。要等三周。能写到你无话可说为止。',
      ],
      terms: { price: 19800, weight: 60, stock: 12 },
      regard: [3, 4.8],
      facts: { material: 'gold', origin: 'japan', handmade: true, warranty: 10 },
      picture: { icon: 'nib' },
    }),
    product('WRI-BALL', 'clip-ballpoint', {
      name: ['Clip Ballpoint', '按动圆珠笔'],
      about: [
        'Brass under blue lacquer, with a click you will be asked to stop. Standard refill, so the pen outlives the brand of anything inside it.',
        '黄铜笔身，外罩蓝漆，按动声清脆到同事会请你住手。通用笔芯，芯的牌子倒闭了，笔还在。',
      ],
      terms: { price: 1600, weight: 45, stock: 110 },
      regard: [5, 4.4],
      facts: { material: 'brass', length: 14 },
      options: [inColours('sky', 'black', 'red')],
      picture: { icon: 'pen' },
    }),
    product('WRI-PENC', 'cedar-pencils', {
      name: ['Cedar Pencils', '雪松铅笔'],
      about: [
        'Californian incense cedar, so sharpening them is half the point. A core that goes from whisper to shout. With erasers, for the optimists.',
        '加州香雪松木杆，削铅笔时那股香味就值回一半。笔芯从极轻到极重都跟得上。带橡皮头，送给乐观的人。',
      ],
      terms: { price: 980, weight: 80, stock: 150 },
      regard: [6, 4.6],
      facts: { material: 'cedar' },
      options: [
        kinds('grade', ['Grade', '硬度'], { HB: ['HB', 'HB'], B2: ['2B', '2B'] }),
        pack(['6 pcs'], ['12 pcs', { price: 1800, weight: 150 }]),
      ],
      picture: { icon: 'pencil' },
    }),
    product('WRI-BRUS', 'sable-watercolour-brush', {
      name: ['Round Watercolour Brush', '圆头水彩笔'],
      about: [
        'Holds a surprising amount of river and lets it go a drop at a time. Comes to a point with a flick. Synthetic hair that finally fools the hand.',
        '能吸饱出人意料的水，再一滴一滴放出来。轻轻一甩就聚锋。合成毛，终于连手都骗过去了。',
      ],
      terms: { price: 1400, weight: 20, stock: 90 },
      regard: [4, 4.5],
      facts: { vegan: true },
      options: [
        kinds('number', ['Number', '号数'], { N4: ['No. 4', '4 号'], N8: ['No. 8', '8 号'], N12: ['No. 12', '12 号'] }),
      ],
      picture: { icon: 'paintbrush' },
    }),
    product('WRI-PALE', 'travel-paint-palette', {
      name: ['Painter’s Palette Set', '颜料调色板套装'],
      about: [
        'Six gouaches that mix into everything, on a birch palette with room for a thumb. Washes off children up to the elbow.',
        '六支水粉，能调出所有颜色；桦木调色板，留好了拇指的位置。沾到孩子胳膊肘也洗得掉。',
      ],
      terms: { price: 3400, weight: 460, stock: 45 },
      regard: [5, 4.5],
      facts: { pieces: 7, fromAge: 5, includes: ['Palette, six tubes', '调色板、颜料六支'] },
      picture: { icon: 'palette', lying: true },
    }),
    product('WRI-CRAY', 'fat-wax-crayons', {
      name: ['Fat Wax Crayons', '大蜡笔'],
      about: [
        'Beeswax and food-safe pigment, thick enough for a fist. They do not break. Somebody will test that.',
        '蜂蜡加食用级色粉，粗到能一把攥住。摔不断，不过总有人会试一试。',
      ],
      terms: { price: 1500, weight: 190, stock: 80 },
      regard: [5, 4.6],
      facts: { material: 'beeswax', pieces: 10, fromAge: 2 },
      picture: { icon: 'crayon' },
    }),
    product('WRI-SCIS', 'paper-scissors', {
      name: ['All-Day Scissors', '日用剪刀'],
      about: [
        'Ground in Solingen, screwed rather than riveted, so they can be taken apart, sharpened and argued over for decades. Red handles: everyone knows whose they are.',
        '索林根打磨，用螺丝不用铆钉，所以能拆、能磨，能被家里人抢上几十年。红柄，谁的剪刀一眼便知。',
      ],
      terms: { price: 2200, weight: 120, stock: 75 },
      regard: [5, 4.6],
      facts: { material: 'steel', origin: 'germany', length: 18, warranty: 10 },
      picture: { icon: 'scissors' },
    }),
  ],
);
