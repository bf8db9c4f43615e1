import { category, product } from '../makers.ts';
import { kinds } from '../options.ts';

export const desk = category(
  'desk-and-screen',
  ['Desk & screen', '桌面与屏幕'],
  ['Machines that start, do it, and stop.', '开得了机，办得成事，关得了机。'],
  [
    product('DES-LAPT', 'repairable-laptop', {
      name: ['Thirteen-Inch Repairable Laptop', '13 英寸可维修笔记本'],
      about: [
        'Eight screws, a printed diagram inside the lid, and every part for sale on this page for ten years. Fourteen hours of battery. A keyboard with some travel left in it.',
        '八颗螺丝，后盖里印着拆解图，往后十年所有零件都在这一页买得到。续航十四小时，键盘还保留着像样的键程。',
      ],
      terms: { price: 109900, weight: 1350, stock: 15 },
      regard: [7, 4.6],
      facts: { material: 'aluminium', power: 'usb', runsFor: 14, warranty: 5 },
      options: [kinds('memory', ['Memory', '内存'], { M16: ['16 GB', '16 GB'], M32: ['32 GB', '32 GB'] })],
      picture: { icon: 'laptop' },
    }),
    product('DES-ALLI', 'study-computer', {
      name: ['Study Computer', '书房一体机'],
      about: [
        'A twenty-four-inch screen with the computer in its foot and a keyboard in the box. One cable. Set it down, plug it in, write the letter.',
        '二十四英寸屏，主机藏在底座里，键盘在盒中。一根线，放好，插电，就能动笔。',
      ],
      terms: { price: 94900, weight: 7200, stock: 10 },
      regard: [4, 4.3],
      facts: { power: 'mains', warranty: 3, includes: ['Computer, keyboard, cable', '主机、键盘、电源线'] },
      picture: { icon: 'computer' },
    }),
    product('DES-KEYB', 'low-profile-keyboard', {
      name: ['Low-Profile Keyboard', '矮轴键盘'],
      about: [
        'Scissor feet, a soft clack, legends that are moulded and so never wear off. Three computers at the press of a key; it remembers which one you were cross with.',
        '剪刀脚，声音轻脆，键帽字符二色成型，永远磨不掉。一键切换三台电脑，它记得你刚才在跟哪一台生气。',
      ],
      terms: { price: 7900, weight: 540, stock: 50 },
      regard: [6, 4.4],
      facts: { wireless: true, power: 'usb', runsFor: 300, material: 'aluminium', warranty: 2 },
      options: [kinds('layout', ['Layout', '布局'], { ANSI: ['US', '美式'], ISO: ['European', '欧式'] })],
      picture: { icon: 'keyboard', lying: true },
    }),
    product('DES-MOUS', 'plain-mouse', {
      name: ['Plain Mouse', '素鼠标'],
      about: [
        'Two buttons, one wheel, for either hand. Silent switches, glides on wood, glass and the knee.',
        '两个键，一个滚轮，左右手都行。静音微动，木桌、玻璃、膝盖上都滑得动。',
      ],
      terms: { price: 3400, weight: 90, stock: 80 },
      regard: [5, 4.3],
      facts: { wireless: true, power: 'battery', runsFor: 2000, warranty: 2 },
      picture: { icon: 'mouse', lying: true },
    }),
    product('DES-TRAC', 'red-ball-trackball', {
      name: ['Red-Ball Trackball', '红球轨迹球'],
      about: [
        'Your hand stays put and the world moves. For sore wrists and full desks. The ball comes out to be polished on a sleeve, which becomes a habit.',
        '手不动，世界动。手腕疼、桌面满的人用它正合适。球可以抠出来在袖子上擦擦，擦着擦着就上瘾了。',
      ],
      terms: { price: 5600, weight: 190, stock: 30 },
      regard: [3, 4.5],
      facts: { wireless: true, power: 'usb', runsFor: 700, warranty: 3 },
      picture: { icon: 'trackball', lying: true },
    }),
    product('DES-PRIN', 'no-nonsense-printer', {
      name: ['Printer Without Moods', '没脾气的打印机'],
      about: [
        'Black and white, laser, by cable or by air. No account, no subscription, no cartridge with a birthday. It prints when you press print.',
        '黑白激光，有线无线都行。不用注册，没有订阅，粉盒不会“到期”。按下打印，它就打印。',
      ],
      terms: { price: 15900, weight: 6900, stock: 22 },
      regard: [6, 4.6],
      facts: { power: 'mains', wireless: true, warranty: 3 },
      picture: { icon: 'printer' },
    }),
    product('DES-TELE', 'small-television', {
      name: ['Small Television with Aerial', '小电视（带天线）'],
      about: [
        'Seventeen inches, six channels, a click when it turns on. There is an HDMI port round the back for those who must. Fits a shelf, a caravan, a childhood.',
        '十七英寸，六个台，开机“咔嗒”一声。实在需要的话，背后有个 HDMI。放得进书架、房车，和童年。',
      ],
      terms: { price: 21900, weight: 5400, stock: 14 },
      regard: [2, 4.0],
      facts: { power: 'mains', height: 42, warranty: 2 },
      picture: { icon: 'tv' },
    }),
    product('DES-GAME', 'sofa-controller', {
      name: ['Sofa Controller', '沙发手柄'],
      about: [
        'Sticks without drift, since there is a magnet where the scratch used to be. Twenty hours, four paddles you can ignore, and a shape that fits two sizes of hand.',
        '摇杆不漂移，因为磨损的触点换成了磁铁。续航二十小时，四个背键可以当它不存在，大手小手都握得住。',
      ],
      terms: { price: 6400, weight: 280, stock: 55 },
      regard: [7, 4.5],
      facts: { wireless: true, power: 'usb', runsFor: 20, warranty: 2 },
      picture: { icon: 'gamepad' },
    }),
    product('DES-JOYS', 'arcade-stick', {
      name: ['One-Button Joystick', '单键摇杆'],
      about: [
        'A steel shaft, eight clicks, one red ball. For games that fitted on a cassette and people who still hold grudges about them. USB these days.',
        '钢轴，八个方向都有段落感，顶一颗红球。给那些一盘磁带就装得下的游戏，和至今还记仇的人。如今改用 USB 了。',
      ],
      terms: { price: 4500, weight: 460, stock: 30 },
      regard: [3, 4.4],
      facts: { power: 'usb', wireless: false, height: 16, warranty: 3 },
      picture: { icon: 'joystick' },
    }),
  ],
);
