import type { TextShape } from '../../../i18n/text-shape.ts';
import type en from './en.ts';

export default {
  title: '属性',
  intro: '可用于描述商品的内容，各有类型。商品页展示属性，集合可按属性筛选。',
  add: '新建属性',
  edit: '修改',
  editNamed: '修改 {name}',
  emptyTitle: '还没有属性',
  emptyText: '属性可描述许多商品：材质、长度、是否可水洗。',
  kinds: { text: '文字', number: '数字', choice: '单选', boolean: '是或否' },
  withUnit: '数字（{unit}）',
  choiceCount: '{count, plural, =0 {没有选项} other {# 个选项}}',
  nameEn: '英文名称',
  nameZh: '中文名称',
  key: '键名',
  keyHint: '不含空格。键名和类型不可更改，因为商品已有其值。',
  kind: '类型',
  unit: '单位',
  unitHint: '写在数字之后，例如 cm',
  choices: '选项',
  choicesHint: '每行一个：键名 | 英文 | 中文。移除选项后，商品已有的值保留不变。',
  filterable: '买家可用它筛选商品',
  save: '保存',
  wrong: '请检查此项。',
} satisfies TextShape<typeof en>;
