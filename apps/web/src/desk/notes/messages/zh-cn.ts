import type { TextShape } from '../../../i18n/text-shape.ts';
import type en from './en.ts';

export default {
  title: '备注',
  text: '仅供同事查看，买家看不到。',
  none: '还没有人写备注。',
  new: '新备注',
  save: '保存备注',
  by: '{name}，{time}',
  edited: '已修改',
  edit: '修改此备注',
  remove: '删除此备注',
  change: '备注',
  saveChange: '保存',
  leave: '保持原样',
} satisfies TextShape<typeof en>;
