import { LANGUAGES, MEMBER_MUNICIPALITIES } from '@kt/kernel';
import {
  ACCESSIBILITY,
  ACCESSIBILITY_CODES,
  ANSWERED_NEEDS,
  SERVICE_TYPE_CODES,
  SERVICE_TYPES,
  TARGET_GROUP_CODES,
  TARGET_GROUPS,
} from '@kt/terms';
import { Button } from '@navikt/ds-react/Button';
import { Checkbox } from '@navikt/ds-react/Checkbox';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { type SubmitEvent, useState } from 'react';
import { useWords, type Words } from '../../../shared/language/use-words.ts';
import { useGo } from '../../../shared/page/use-path.ts';
import { LEAST_RESULTS, WITHIN } from '../../../shared/services/found-words.ts';
import { type Asked, type AskedName, filtersIn, searchOf, WEEKS } from './presenter.ts';

type Choice = { readonly value: string; readonly label: string };
type Choices = readonly (readonly [AskedName, string, readonly Choice[]])[];

const choicesIn = ({ t, name }: Words): Choices => [
  [
    'serviceType',
    t('svc.public.type'),
    SERVICE_TYPE_CODES.map((value) => ({ value, label: name(SERVICE_TYPES[value].names) })),
  ],
  ['group', t('svc.public.group'), TARGET_GROUP_CODES.map((value) => ({ value, label: name(TARGET_GROUPS[value]) }))],
  ['need', t('find.needs'), ANSWERED_NEEDS.map((value) => ({ value, label: t(`find.need.${value}`) }))],
  [
    'municipality',
    t('svc.public.municipality'),
    MEMBER_MUNICIPALITIES.map(({ code, names }) => ({ value: code, label: name(names) })),
  ],
  ['within', t('find.within'), WITHIN.map((value) => ({ value, label: t('find.km', { km: value }) }))],
  ['language', t('svc.public.language'), LANGUAGES.map((value) => ({ value, label: t(`svc.lang.${value}`) }))],
  ['startBy', t('svc.search.start'), WEEKS.map((value) => ({ value, label: t('svc.search.weeks', { weeks: value }) }))],
  [
    'accessibility',
    t('svc.access'),
    ACCESSIBILITY_CODES.map((value) => ({ value, label: name(ACCESSIBILITY[value]) })),
  ],
  [
    'results',
    t('find.results'),
    LEAST_RESULTS.map((value) => ({ value, label: t('find.results_least', { percent: value }) })),
  ],
];

/** What a filter is called where it is spoken of. */
export const filterName = (filter: AskedName, words: Words): string => {
  if (filter === 'free' || filter === 'remote') return words.t(`svc.search.${filter}`);
  return choicesIn(words).find(([key]) => key === filter)?.[1] ?? '';
};

const FIGURES: readonly AskedName[] = ['within', 'startBy', 'results'];

/** What is in force, each in its own words; what is a figure by itself with its name. */
const inForceIn = (asked: Asked, words: Words): readonly string[] => [
  ...choicesIn(words).flatMap(([key, title, choices]) => {
    const found = choices.find(({ value }) => value === asked[key]);
    if (found === undefined) return [];
    return [FIGURES.includes(key) ? `${title}: ${found.label}` : found.label];
  }),
  ...(['free', 'remote'] as const).flatMap((key) => (asked[key] === undefined ? [] : [filterName(key, words)])),
];

const Narrow = ({ asked }: { readonly asked: Asked }) => {
  const words = useWords();
  const go = useGo();
  const change = (key: AskedName, value: string): void => void go(`/services${searchOf(asked, { [key]: value })}`);
  const shown = choicesIn(words).filter(([key]) => key !== 'within' || asked.municipality !== undefined);
  return (
    <>
      <div className="kt-row kt-row-top">
        {shown.map(([key, label, choices]) => (
          <Select key={key} label={label} value={asked[key] ?? ''} onChange={({ target }) => change(key, target.value)}>
            <option value="">{words.t('svc.public.any')}</option>
            {choices.map((one) => (
              <option key={one.value} value={one.value}>
                {one.label}
              </option>
            ))}
          </Select>
        ))}
      </div>
      <div className="kt-row">
        {(['free', 'remote'] as const).map((key) => (
          <Checkbox
            key={key}
            checked={asked[key] === 'yes'}
            onChange={({ target }) => change(key, target.checked ? 'yes' : '')}
          >
            {words.t(`svc.search.${key}`)}
          </Checkbox>
        ))}
      </div>
      <p className="kt-quiet">{words.t('find.results_says')}</p>
    </>
  );
};

/** Where one says what is looked for: words by sending them, all else by choosing it. */
export const Ask = ({ asked }: { readonly asked: Asked }) => {
  const words = useWords();
  const { t } = words;
  const go = useGo();
  const inForce = filtersIn(asked);
  const told = inForceIn(asked, words);
  const [text, setText] = useState(asked.text ?? '');
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    void go(`/services${searchOf(asked, { text: text.trim() })}`);
  };
  return (
    <div className="kt-stack kt-no-print">
      <form role="search" className="kt-stack" onSubmit={send}>
        <TextField
          id="text"
          label={t('svc.search.text')}
          description={t('svc.search.text_help')}
          maxLength={200}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <div className="kt-row">
          <Button type="submit">{t('svc.search.send')}</Button>
        </div>
      </form>
      <ReadMore header={inForce === 0 ? t('svc.search.narrow') : t('find.filters', { n: inForce })}>
        <Narrow asked={asked} />
      </ReadMore>
      {told.length > 0 && <p className="kt-quiet">{told.join(' · ')}</p>}
    </div>
  );
};
