import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { ExtensionLinks } from './extension-links.tsx';
import { ROOM_GROUPS } from './rooms.ts';
import { useMay } from './use-may.ts';

const LOOK =
  'flex min-h-11 items-center gap-3 rounded-full px-3.5 font-semibold text-ink-soft hover:bg-sunken hover:text-ink lg:min-h-10 ' +
  'aria-[current=page]:bg-ink aria-[current=page]:text-paper';

export function DeskNav({ onChoose }: { readonly onChoose?: () => void }) {
  const t = useTranslations('desk.nav');
  const may = useMay();
  const groups = ROOM_GROUPS.map(({ name, rooms }) => ({ name, rooms: rooms.filter(({ needs }) => may(needs)) }));
  return (
    <nav aria-label={t('label')} className="grid gap-5">
      {groups
        .filter(({ rooms }) => rooms.length > 0)
        .map(({ name, rooms }) => (
          <section key={name} aria-labelledby={`rooms-${name}`}>
            <h2 id={`rooms-${name}`} className="px-3.5 pb-1 font-sans text-sm font-medium text-ink-soft">
              {t(`groups.${name}`)}
            </h2>
            <ul>
              {rooms.map(({ to, name, icon: Icon }) => (
                <li key={to}>
                  <Link
                    to={to}
                    activeOptions={{ exact: to === '/desk', includeSearch: false }}
                    onClick={onChoose}
                    className={LOOK}
                  >
                    <Icon aria-hidden className="size-4.5 shrink-0" />
                    {t(name)}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      <ExtensionLinks look={LOOK} {...(onChoose === undefined ? {} : { onChoose })} />
    </nav>
  );
}
