import cart from '../cart/messages/zh-cn.ts';
import catalog from '../catalog/messages/zh-cn.ts';
import checkout from '../checkout/messages/zh-cn.ts';
import delivery from '../delivery/messages/zh-cn.ts';
import extension from '../extension/messages/zh-cn.ts';
import frame from '../frame/messages/zh-cn.ts';
import home from '../home/messages/zh-cn.ts';
import order from '../order/messages/zh-cn.ts';
import promotion from '../promotion/messages/zh-cn.ts';
import recommend from '../recommend/messages/zh-cn.ts';
import ui from '../ui/messages/zh-cn.ts';
import reasons from './reasons/messages/zh-cn.ts';

export default { cart, catalog, checkout, delivery, extension, frame, home, order, promotion, reasons, recommend, ui };
