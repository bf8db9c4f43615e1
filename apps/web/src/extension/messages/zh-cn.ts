import type { TextShape } from '../../i18n/text-shape.ts';
import type en from './en.ts';

export default {
  late: '此面板没有响应。',
  blocked: '此面板刚刚启用，请刷新页面后查看。',
  retry: '重试',
  reload: '刷新',
} satisfies TextShape<typeof en>;
