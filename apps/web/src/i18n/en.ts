import cart from '../cart/messages/en.ts';
import catalog from '../catalog/messages/en.ts';
import checkout from '../checkout/messages/en.ts';
import delivery from '../delivery/messages/en.ts';
import extension from '../extension/messages/en.ts';
import frame from '../frame/messages/en.ts';
import home from '../home/messages/en.ts';
import order from '../order/messages/en.ts';
import promotion from '../promotion/messages/en.ts';
import recommend from '../recommend/messages/en.ts';
import ui from '../ui/messages/en.ts';
import reasons from './reasons/messages/en.ts';

export default { cart, catalog, checkout, delivery, extension, frame, home, order, promotion, reasons, recommend, ui };
