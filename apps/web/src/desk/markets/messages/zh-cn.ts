import type { TextShape } from '../../../i18n/text-shape.ts';
import type en from './en.ts';

export default {
  title: '市场',
  intro: '市场内的顾客以该市场的币种付款：优先采用该币种价格表中的价格，否则按汇率换算店铺价格。订单保留下单时的汇率。',
  add: '新建市场',
  edit: '修改',
  editTitle: '修改市场',
  none: '店铺目前只以本币销售。',
  close: '关闭',
  open: '重新开放',
  closed: '已关闭',
  is: '1 {own} = {rate} {currency}',
  everywhere: '面向所有国家和地区',
  nameEn: '英文名称',
  nameZh: '中文名称',
  currency: '币种',
  currencyHint: '三个字母，如 CNY；市场的币种不可更改。',
  rate: '1 {currency} 等于',
  rateHint: '小数，如 7.85；金额按该币种的最小单位四舍五入。',
  countries: '国家和地区',
  country: '国家或地区',
  addCountry: '添加',
  removeCountry: '移除 {name}',
  save: '保存',
  wrong: {
    name: '两种语言的名称都要填写。',
    currency: '须为三个字母，且不能是店铺本币。',
    rate: '须为大于 0 的数字，最多 12 位。',
  },
} satisfies TextShape<typeof en>;
