import account from '../account/messages/zh-cn.ts';
import cart from '../cart/messages/zh-cn.ts';
import catalog from '../catalog/messages/zh-cn.ts';
import checkout from '../checkout/messages/zh-cn.ts';
import frame from '../frame/messages/zh-cn.ts';
import home from '../home/messages/zh-cn.ts';
import identity from '../identity/messages/zh-cn.ts';
import order from '../order/messages/zh-cn.ts';
import promotion from '../promotion/messages/zh-cn.ts';
import ui from '../ui/messages/zh-cn.ts';
import reasons from './reasons/messages/zh-cn.ts';

export default { account, cart, catalog, checkout, frame, home, identity, order, promotion, reasons, ui };
