export { catalogue } from './catalogue/index.ts';
export { renderPictures } from './pictures/render.ts';
export { type Assortment, createAssortment } from './scale/assortment.ts';
export { inventPastAtSize, type PastAtSizeOptions, type PastPiece } from './scale/past.ts';
export { DEMO_MERCHANT, DEMO_PACKER, DEMO_SHOPPER } from './sign-ins.ts';
export { toStoreImport } from './store-import.ts';
