import { WEBHOOK_EVENT_TYPES, type WebhookEventType } from '@pushcart/domain';
import { useTranslations } from 'use-intl';

const GROUPS = ['order', 'pickup', 'parcel', 'return', 'stock', 'product', 'review'] as const;
const typesOf = (group: string) => WEBHOOK_EVENT_TYPES.filter((type) => type.startsWith(`${group}.`));

interface Props {
  readonly chosen: ReadonlySet<WebhookEventType>;
  readonly error: string | undefined;
  readonly onChange: (chosen: ReadonlySet<WebhookEventType>) => void;
}

/** Which events are posted, one by one or by what they are about. */
export function TypeChoice({ chosen, error, onChange }: Props) {
  const t = useTranslations('desk.webhooks');
  const set = (types: readonly WebhookEventType[], isOn: boolean) => {
    const rest = [...chosen].filter((type) => !types.includes(type));
    onChange(new Set(isOn ? [...rest, ...types] : rest));
  };
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-2 text-sm font-medium">{t('types')}</legend>
      {/* As columns and not as rows: beside the many events of orders there would be a hole. */}
      <div className="-mb-4 gap-x-6 *:mb-4 *:break-inside-avoid sm:columns-2">
        {GROUPS.map((group) => {
          const types = typesOf(group);
          const isAll = types.every((type) => chosen.has(type));
          return (
            <div key={group}>
              {types.length > 1 && (
                <Choice
                  label={t('allOf', { group: t(`group.${group}`) })}
                  isOn={isAll}
                  onChange={(isOn) => set(types, isOn)}
                  strong
                />
              )}
              {types.map((type) => (
                <Choice
                  key={type}
                  label={t(`type.${type}`)}
                  isOn={chosen.has(type)}
                  onChange={(isOn) => set([type], isOn)}
                />
              ))}
            </div>
          );
        })}
      </div>
      {error !== undefined && <p className="text-sm font-medium text-bad">{error}</p>}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly strong?: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Choice({ label, isOn, strong = false, onChange }: ChoiceProps) {
  return (
    <label className={strong ? 'flex min-h-9 items-center gap-3 font-semibold' : 'flex min-h-9 items-center gap-3'}>
      <input type="checkbox" checked={isOn} onChange={({ target }) => onChange(target.checked)} />
      {label}
    </label>
  );
}
