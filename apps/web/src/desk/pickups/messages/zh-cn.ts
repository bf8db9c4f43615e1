import type { TextShape } from '../../../i18n/text-shape.ts';
import type en from './en.ts';

export default {
  title: '自提',
  order: '订单 #{number}',
  who: '{name}，{count, number} 件，{place}',
  placed: '下单时间 {when}',
  keep: '保留至 {day}',
  stand: { pack: '待打包', shelve: '待上架', waits: '待取货', overdue: '逾期未取' },
  overdueCount: '有 {count, number} 个订单逾期未取，请联系顾客或取消订单。',
  emptyTitle: '没有待自提的订单',
  emptyText: '顾客自提的订单从付款到交付都会显示在这里。',
  more: '显示更多',
  ready: '标记为可自提',
  isReady: '订单 {number} 已可自提，已通知顾客。',
  code: '取货码',
  codeHint: '顾客出示的六位数字。',
  handOver: '交付',
  isHandedOver: '订单 {number} 已交付。',
} satisfies TextShape<typeof en>;
