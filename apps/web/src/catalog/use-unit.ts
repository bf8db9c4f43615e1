import { useTranslations } from 'use-intl';

const KNOWN = ['mm', 'cm', 'm', 'g', 'kg', 'ml', 'l', 'min', 'h', 'd', 'y', 'p', 'pcs'] as const;

/** Says a unit of an attribute in the reader's language; one that is not known as the merchant wrote it. */
export function useUnit(): (unit: string) => string {
  const t = useTranslations('catalog.unitNames');
  return (unit) => {
    const known = KNOWN.find((each) => each === unit);
    return known === undefined ? unit : t(known);
  };
}
