import type { TextShape } from '../../../i18n/text-shape.ts';
import type en from './en.ts';

export default {
  title: '商家后台',
  skip: '跳到内容',
  nav: {
    label: '商家后台',
    menu: '打开菜单',
    groups: { selling: '销售', goods: '商品与库存', offers: '营销', store: '店铺设置' },
    wall: '大屏',
    orders: '订单',
    returns: '退货',
    inventory: '库存',
    products: '商品',
    promotions: '促销',
    flash: '秒杀',
    payments: '支付',
    reviews: '评价',
    customers: '客户',
    staff: '员工',
    shop: '前往商店',
  },
  door: {
    title: '此处仅限员工进入',
    text: '您当前登录的账户是 {email}，这是顾客账户，没有后台权限。请使用工作账户登录。',
    signIn: '以员工身份登录',
    secondTitle: '还需一道验证',
    secondShow: '本店要求员工使用双重验证。完成验证后即可进入后台。',
    secondSetUp: '本店要求员工使用双重验证。请先设置身份验证器或通行密钥。',
    show: '进行双重验证',
    setUp: '去设置',
    shop: '返回商店',
  },
  refused: '实时更新已结束：您的权限可能有变化。请刷新页面查看最新内容。',
  reload: '刷新',
  notAllowed: '您的角色可以查看，但不能执行此操作。',
} satisfies TextShape<typeof en>;
