export default {
  title: 'Seller on invoices',
  text: 'For invoices from now on. Those that were issued stay as they are.',
  unsaid: 'Until this is filled in, no invoice is issued. From then on every paid order gets one by itself.',
  name: 'Name of the company',
  address: 'Address',
  taxId: 'Tax ID',
  email: 'E-mail for questions',
  save: 'Save the details',
  saved: 'Saved. The next invoice says so.',
  slip: 'Packing slip',
} as const;
