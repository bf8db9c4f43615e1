import { category, product } from '../makers.ts';
import { kinds } from '../options.ts';

export const booksCategory = category(
  'our-books',
  ['Books', '书'],
  ['From our own small press, two or three a year.', '我们自己的小出版社，一年就出两三本。'],
  [
    product('BOO-SOUP', 'forty-soups', {
      name: ['Forty Soups', '《四十碗汤》'],
      about: [
        'One pot each, no special shops, arranged by how tired you are. Marta Lindqvist cooked for a lighthouse crew for eleven years and wastes no words. Lies flat.',
        '每道只用一口锅，食材楼下就有，按你累的程度排序。作者在灯塔做了十一年饭，一句废话没有。装订能摊平，方便边看边做。',
      ],
      terms: { price: 2800, weight: 740, stock: 70 },
      regard: [7, 4.8],
      facts: { author: ['Marta Lindqvist', '玛尔塔·林德奎斯特'], pages: 208, material: 'paper' },
      options: [kinds('language', ['Language', '语言'], { EN: ['English', '英文'], ZH: ['Chinese', '中文'] })],
      picture: { icon: 'bookRed' },
    }),
    product('BOO-BALC', 'a-balcony-year', {
      name: ['A Balcony Year', '《阳台一年》'],
      about: [
        'Fifty-two short chapters, one a week, for gardens of four square metres. Honest about slugs. Drawings instead of photographs, because your tomatoes will not look like theirs either.',
        '五十二篇短文，一周一篇，写给只有四平米的花园。关于蛞蝓，它实话实说。全书用手绘不用照片，反正你家番茄也长不成照片那样。',
      ],
      terms: { price: 2400, weight: 520, stock: 60 },
      regard: [5, 4.6],
      facts: { author: ['Shen Yue', '沈月'], pages: 176, material: 'paper' },
      picture: { icon: 'bookGreen' },
    }),
    product('BOO-NIGH', 'night-trains', {
      name: ['Night Trains', '《夜行列车》'],
      about: [
        'Nineteen journeys slept through, badly, from Lisbon to Lanzhou. Part timetable, part confession. Nobody falls in love and it is still hard to put down.',
        '从里斯本到兰州，十九趟没睡好的夜车。一半是时刻表，一半是自白。没有人谈恋爱，可还是放不下。',
      ],
      terms: { price: 1900, weight: 340, stock: 55 },
      regard: [4, 4.4],
      facts: { author: ['Ilse Brandt', '伊尔莎·布兰特'], pages: 264, material: 'paper' },
      picture: { icon: 'bookBlue' },
    }),
    product('BOO-MEND', 'the-mending-book', {
      name: ['The Mending Book', '《修补手册》'],
      about: [
        'How to darn a sock, glue a chair, free a drawer, sharpen a knife and say sorry for the vase. Step by step, in two colours, with a bag of needles tucked in the cover.',
        '教你补袜子、粘椅子、修抽屉、磨刀，以及花瓶打碎了怎么道歉。双色印刷，一步一图，封面里还夹着一包针。',
      ],
      terms: { price: 2600, weight: 610, stock: 50 },
      regard: [5, 4.7],
      facts: { author: ['Tomás Reyes', '托马斯·雷耶斯'], pages: 224, material: 'paper' },
      picture: { icon: 'bookOrange' },
    }),
    product('BOO-TALE', 'three-tall-tales', {
      name: ['Three Tall Tales, boxed', '《三个大话故事》盒装'],
      about: [
        'The whale who kept a diary, the mayor made of bread, the girl who sold shadows. Three slim volumes for reading aloud at bedtime; the last page of each is left blank for the child.',
        '写日记的鲸鱼，面包做的镇长，卖影子的女孩。三本薄薄的睡前故事，适合念出声；每本最后一页留白，让孩子来写。',
      ],
      terms: { price: 3200, weight: 680, stock: 45 },
      regard: [5, 4.7],
      facts: { author: ['Nia Okafor', '妮娅·奥卡福'], pages: 144, fromAge: 4, pieces: 3 },
      picture: { icon: 'books' },
    }),
    product('BOO-GUES', 'open-guest-book', {
      name: ['The Guest Book', '《留言簿》'],
      about: [
        'An empty book with very good paper and one question on each left-hand page, such as what you had for breakfast. Made for weddings, holiday flats and long friendships.',
        '一本空白的书，纸特别好，每个左页印一个问题，比如“你早饭吃了什么？”。婚礼、度假屋、多年老友，都用得上。',
      ],
      terms: { price: 3600, weight: 820, stock: 40 },
      regard: [3, 4.5],
      facts: { pages: 192, ruling: 'plain', material: 'linen' },
      picture: { icon: 'bookOpen' },
    }),
  ],
);
