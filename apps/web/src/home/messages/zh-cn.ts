import type { TextShape } from '../../i18n/text-shape.ts';
import type en from './en.ts';

export default {
  title: '首页',
  headline: '所见，即所有。',
  lead: '库存、价格和包裹，在店里一变，这里就跟着变。',
  browse: '按分类逛逛',
  popular: '大家都在买',
  newest: '新品上架',
  topRated: '好评如潮',
  all: '查看全部',
  products: '{count, plural, other {# 种商品}}',
} satisfies TextShape<typeof en>;
