import type { TextShape } from '../../i18n/text-shape.ts';
import type en from './en.ts';

export default {
  close: '关闭',
  retry: '重试',
  loading: '正在加载',
  slow: '加载比平时慢，我们仍在尝试。',
  dismiss: '知道了',
  keep: '保留',
  undo: '撤销',
  copy: '复制',
  copied: '已复制',
  notCopied: '浏览器不允许复制，请手动选中后复制。',
  more: '显示更多',
  quantity: '数量',
  increase: '增加一件',
  decrease: '减少一件',
  required: '请填写此项。',
  optional: '选填',
  ratingOf: '评分 {rating, number}，满分 5 分',
  papers: {
    title: '发票',
    get: '保存发票',
    invoice: '发票 {number}',
    credit_note: '红字发票 {number}',
  },
  error: {
    title: '操作未成功',
    requestId: '联系我们时请提供编号 {id}。',
    offline: '连接已断开，恢复后即可使用。',
  },
} satisfies TextShape<typeof en>;
