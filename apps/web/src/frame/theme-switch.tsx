import { Moon, Sun, SunMoon } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { cx } from '../ui/cx.ts';
import { chosenTheme, THEMES, type Theme, wearTheme } from './theme.ts';

const ICONS = { system: SunMoon, light: Sun, dark: Moon } as const;

export function ThemeSwitch() {
  const t = useTranslations('frame');
  const [theme, setTheme] = useState<Theme>(chosenTheme);
  return (
    <fieldset className="flex rounded-full border border-line p-1">
      <legend className="sr-only">{t('theme')}</legend>
      {THEMES.map((option) => {
        const Icon = ICONS[option];
        return (
          <button
            key={option}
            type="button"
            aria-pressed={option === theme}
            aria-label={t(`themes.${option}`)}
            title={t(`themes.${option}`)}
            onClick={() => {
              wearTheme(option);
              setTheme(option);
            }}
            className={cx(
              'grid size-9 place-items-center rounded-full',
              option === theme ? 'bg-ink text-paper' : 'hover:bg-sunken',
            )}
          >
            <Icon aria-hidden className="size-4" />
          </button>
        );
      })}
    </fieldset>
  );
}
