import type { TextShape } from '../../../i18n/text-shape.ts';
import type en from './en.ts';

export default {
  period: '下单时间',
  periods: { ever: '不限时间', today: '最近 24 小时', week: '最近 7 天', month: '最近 30 天' },
  saveView: '保存此视图',
  saveText: '以您起的名称保存当前筛选，只有您能看到。',
  viewName: '名称',
  keepView: '保存',
  removeView: '删除视图“{name}”',
  export: '导出 CSV',
  bulk: '已勾选的订单',
  select: '勾选订单 {number}',
  selected: '{count, plural, other {# 笔订单}}',
  pack: '标记为已打包',
  slips: '装箱单',
  cancel: '取消订单',
  clear: '全部取消勾选',
  cancelTitle: '{count, plural, other {取消 # 笔订单？}}',
  cancelText: '商品重新上架，已付款项将退回。已发出的订单不受影响。',
  cancelNow: '{count, plural, other {取消 # 笔订单}}',
  keep: '保留',
  done: {
    pack: '{count, plural, other {已打包 # 笔订单}}',
    cancel: '{count, plural, other {已取消 # 笔订单}}',
  },
  number: '#{number}',
  hideResults: '隐藏',
} satisfies TextShape<typeof en>;
