import type { TextShape } from '../../i18n/text-shape.ts';
import type en from './en.ts';

export default {
  off: '{name}（{code}）',
  atCheckout: '结算时减免',
  field: '优惠码',
  apply: '使用',
  applied: '优惠码 {code} 已生效。',
  remove: '移除优惠码 {code}',
  removed: '已移除优惠码 {code}。',
  given: '您的优惠码',
  counts: '已生效',
  near: {
    below_minimum: '再买 {missing} 即可享受“{name}”。',
    too_few_goods: '{missing, plural, other {再买 # 件}}即可享受“{name}”。',
  },
  why: {
    unknown_code: '没有这个优惠码。',
    not_in_force: '此优惠目前不可用。',
    scheduled: '此优惠尚未开始。',
    ended: '此优惠已结束。',
    other_currency: '此优惠适用于其他货币。',
    needs_coupon: '此优惠需要优惠码。',
    used_up: '此优惠已用完。',
    used_by_you: '您已使用过此优惠。',
    not_first_order: '此优惠仅限首单。',
    no_matching_goods: '购物车中没有参与此优惠的商品。',
    below_minimum: '再买 {missing} 即可生效。',
    too_few_goods: '{missing, plural, other {再买 # 件}}即可生效。',
    goes_with_no_other: '不能与您的另一项优惠同享。',
    nothing_left: '已没有可减的金额。',
  },
} as const satisfies TextShape<typeof en>;
