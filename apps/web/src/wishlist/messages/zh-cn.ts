import type { TextShape } from '../../i18n/text-shape.ts';
import type en from './en.ts';

export default {
  title: '我的心愿单',
  emptyTitle: '心愿单还是空的',
  emptyText: '点商品旁的爱心即可收藏，价格和库存实时更新。',
  emptyAction: '去逛逛',
  add: '加入心愿单',
  remove: '移出心愿单',
  removeNamed: '将{name}移出心愿单',
  was: '收藏时 {price}',
  dropped: '降价 {amount}',
  gone: '该商品已停售。',
  toCart: '移到购物车',
  toCartNamed: '移到购物车：{name}',
  moved: '{name}已加入购物车。',
  notify: '到货提醒',
  waiting: '到货后我们会发一封邮件通知您。',
  stopWaiting: '取消提醒',
} satisfies TextShape<typeof en>;
