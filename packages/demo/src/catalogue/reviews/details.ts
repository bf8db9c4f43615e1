import type { Pair } from '../localised.ts';

export interface Details {
  readonly praise: readonly Pair[];
  readonly complaint: readonly Pair[];
}

const eaten: Details = {
  praise: [
    ['The smell alone when you open it is worth the order.', '光是打开那一下的香味就值了。'],
    ['You taste what it is made of, and nothing else.', '吃得出原料本身的味道，没有乱七八糟的添加。'],
    ['Gone in three days, and we had promised to ration it.', '说好省着吃，三天就没了。'],
    ['Not too sweet, which is the highest praise in this house.', '不太甜，这在我们家是最高评价。'],
    ['It arrived cold and well padded, nothing bruised.', '冷链到位，垫得严实，一点没磕碰。'],
    ['Tastes like the one I had as a child.', '是小时候的味道。'],
    ['The date on it was fresh, last week’s.', '日期很新鲜，上周的。'],
  ],
  complaint: [
    ['The best-before date was closer than I would like.', '保质期剩得比我想的短。'],
    ['The portion is smaller than I pictured.', '分量比想象中小。'],
    ['A bit too salty for us.', '对我们家来说偏咸了。'],
    ['One of them was crushed at a corner.', '有一个角被压碎了。'],
    ['The lid takes two people to open.', '盖子要两个人才拧得开。'],
  ],
};

const worn: Details = {
  praise: [
    ['Fits as the size chart says, for once.', '难得尺码表是准的。'],
    ['The stitching is neat inside as well as outside.', '里外走线都整齐。'],
    ['Washed four times, same shape, same colour.', '洗了四回，没变形也没掉色。'],
    ['I was asked twice where I got it.', '已经有两个人问我在哪儿买的。'],
    ['Soft from the first day, no breaking in.', '第一天就舒服，不用磨合。'],
    ['The colour is warmer than on the screen, in a good way.', '颜色比屏幕上暖一点，更好看。'],
  ],
  complaint: [
    ['Runs half a size small.', '偏小半码。'],
    ['A loose thread at the hem, which I cut myself.', '下摆有个线头，我自己剪了。'],
    ['The colour is a shade darker than in the picture.', '颜色比图片深一号。'],
    ['It creases if you so much as look at it.', '看它一眼就起皱。'],
    ['It smelled of the warehouse for a day.', '刚到那天有点仓库味儿。'],
  ],
};

const powered: Details = {
  praise: [
    ['Worked out of the box without making an account anywhere.', '开箱即用，不用注册任何账号。'],
    ['The battery really does last as long as they claim.', '续航和标称的一样，没注水。'],
    ['The buttons feel as if somebody thought about them.', '按键手感，一看就是有人琢磨过的。'],
    ['The manual is four pages and enough.', '说明书只有四页，够用。'],
    ['Quiet, quick, and it stays out of my way.', '安静、利索、不添乱。'],
  ],
  complaint: [
    ['The cable in the box is too short.', '附的线太短。'],
    ['The light on the front is brighter than it needs to be.', '前面那个指示灯亮得过分。'],
    ['Setting it up took me most of an evening.', '光设置就花了我一晚上。'],
    ['It gets warm after an hour.', '用一小时会发热。'],
  ],
};

const made: Details = {
  praise: [
    ['You can feel the weight of it, it is not pretending.', '拿在手里有分量，不是样子货。'],
    ['The details are right where nobody looks.', '没人看的地方也做得细致。'],
    ['It looks as though it had always been here.', '摆上去就像一直在那儿似的。'],
    ['Comes with a spare part, who does that any more?', '居然还附了备件，现在谁还这么做？'],
    ['No smell, no sharp edges, no drama.', '没异味，没毛刺，省心。'],
    ['My neighbour borrowed it and I had to ask for it back.', '邻居借走以后，我得开口才要回来。'],
  ],
  complaint: [
    ['There was a small scratch on one side.', '侧面有一道小划痕。'],
    ['It is a bit smaller than I had measured in my head.', '比我脑子里估的小了一圈。'],
    ['The finish is uneven in one place.', '有一处漆面不太匀。'],
    ['It needed tightening after a week.', '用一周就得紧一紧。'],
    ['A drawing would have helped with putting it together.', '组装要是配张图就好了。'],
  ],
};

const grown: Details = {
  praise: [
    ['Arrived upright, moist and in better shape than my own.', '到的时候站得直直的，土还湿润，比我自己养的精神。'],
    ['Already two new leaves.', '已经冒了两片新叶。'],
    ['Lasted four days longer than they promised.', '比说好的多开了四天。'],
    ['The care card is short and true.', '养护卡写得短，说的都对。'],
  ],
  complaint: [
    ['A few leaves were bent on the way.', '路上折了几片叶子。'],
    ['Dropped half of its leaves in the first week, now recovering.', '头一周掉了一半叶子，现在缓过来了。'],
    ['The stems were shorter than my vase.', '花茎比我的花瓶还短。'],
  ],
};

const given: Details = {
  praise: [
    ['My daughter has not put it down since Saturday.', '女儿从周六到现在没撒过手。'],
    ['It has survived the stairs, the dog and the cousin.', '经受住了楼梯、狗和表弟的考验。'],
    ['The grown-ups queue for it.', '大人都排着队玩。'],
    ['The rules fit on one side of paper.', '规则一页纸就讲清楚。'],
  ],
  complaint: [
    ['Better for slightly older children than stated.', '实际适合的年龄要比标的再大一点。'],
    ['The box arrived dented, awkward for a present.', '盒子压瘪了，送人有点尴尬。'],
    ['The novelty wore off in a week, as it does.', '新鲜劲儿一周就过了，小孩嘛。'],
  ],
};

/** What reviewers dwell on, by department. */
export const details: Readonly<Record<string, Details>> = {
  pantry: eaten,
  bakery: eaten,
  fresh: eaten,
  kitchen: made,
  home: made,
  care: made,
  clothing: worn,
  bags: worn,
  plants: grown,
  books: made,
  electronics: powered,
  music: made,
  toys: given,
  sport: made,
  workshop: made,
  pets: made,
};

/** For a department nobody has written details for. */
export const anyDetails = made;
