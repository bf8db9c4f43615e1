import type { TextShape } from '../../i18n/text-shape.ts';
import type en from './en.ts';

export default {
  title: '我的账户',
  greeting: '{name}，您好',
  orders: '我的订单',
  ordersEmptyTitle: '还没有订单',
  ordersEmptyText: '下单后可以在这里查看进度。',
  shop: '去逛逛',
  order: '订单 {number}',
  orderItems: '{count, plural, other {共 # 件}}',
  addresses: '收货地址',
  addressesEmpty: '还没有保存地址，保存后结算更快。',
  addAddress: '添加地址',
  newAddress: '新地址',
  save: '保存',
  remove: '删除',
  removeNamed: '删除{name}的地址',
  removed: '已删除{name}的地址。',
  isDefault: '默认',
  makeDefault: '设为默认地址',
} satisfies TextShape<typeof en>;
