import type { TextShape } from '../../i18n/text-shape.ts';
import type en from './en.ts';

export default {
  title: '购物车',
  emptyTitle: '购物车还是空的',
  emptyText: '放进来的商品会一直保留，登录后各设备同步。',
  emptyAction: '去逛逛',
  items: '{count, plural, other {共 # 件}}',
  each: '单价 {price}',
  remove: '移除',
  removeNamed: '移除{name}',
  removed: '已将{name}移出购物车。',
  subtotal: '商品金额',
  afterDiscount: '优惠后金额',
  deliveryLater: '运费在下一步计算。',
  checkout: '去结算',
  decide: '{count, plural, other {请先处理 # 件有变化的商品。}}',
  offline: '连接已断开，价格和库存可能有变。恢复连接后即可下单。',
  problem: {
    gone: '该商品已停售。',
    sold_out: '手慢了一步，刚刚售罄。',
    fewer_left: '{available, plural, other {仅剩 # 件，您选了 {wanted, number} 件。}}',
    price_changed: '加入时价格为 {was}，现在是 {now}。',
  },
  take: '{available, plural, other {改为 # 件}}',
  accept: '接受新价格',
} satisfies TextShape<typeof en>;
