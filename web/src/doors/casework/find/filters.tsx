import { ANSWERED_NEEDS, type AnsweredNeed, isAnsweredNeed } from '@kt/terms';
import { Button } from '@navikt/ds-react/Button';
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { type SubmitEvent, useState } from 'react';
import { useWords } from '../../../shared/language/use-words.ts';
import { type Asked, filtersIn } from './asked.ts';
import { type Choice, choicesIn, inForceIn } from './choices.ts';

type AskProps = { readonly asked: Asked; readonly onAsk: (next: Asked) => void };
type ChooseProps<N extends keyof Asked> = AskProps & {
  readonly of: N;
  readonly label: string;
  readonly choices: readonly Choice<N>[];
  readonly nothing?: string;
};

/** One thing that may be asked; an empty choice asks nothing of it. */
const Choose = <N extends keyof Asked>({ asked, onAsk, of, label, choices, nothing }: ChooseProps<N>) => {
  const { t } = useWords();
  const { [of]: now, ...others } = asked;
  const choose = (text: string): void => {
    const chosen = choices.find(({ value }) => value === text)?.value;
    onAsk(chosen === undefined ? others : { ...asked, [of]: chosen });
  };
  return (
    <Select label={label} value={typeof now === 'string' ? now : ''} onChange={({ target }) => choose(target.value)}>
      <option value="">{nothing ?? t('svc.public.any')}</option>
      {choices.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </Select>
  );
};

const Tick = ({
  asked,
  onAsk,
  of,
  label,
}: AskProps & { readonly of: 'free' | 'remote' | 'agreed'; readonly label: string }) => {
  const { [of]: now, ...others } = asked;
  return (
    <Checkbox
      checked={now === true}
      onChange={({ target }) => onAsk(target.checked ? { ...asked, [of]: true } : others)}
    >
      {label}
    </Checkbox>
  );
};

const Needs = ({ asked, onAsk }: AskProps) => {
  const { t } = useWords();
  const { needs = [], ...others } = asked;
  const choose = (all: readonly AnsweredNeed[]): void => onAsk(all.length === 0 ? others : { ...asked, needs: all });
  return (
    <CheckboxGroup
      legend={t('find.needs')}
      value={[...needs]}
      onChange={(chosen: readonly string[]) => choose(chosen.filter(isAnsweredNeed))}
    >
      <div className="kt-choices">
        {ANSWERED_NEEDS.map((need) => (
          <Checkbox key={need} value={need}>
            {t(`find.need.${need}`)}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
};

const Narrow = (props: AskProps) => {
  const words = useWords();
  const { t } = words;
  const choices = choicesIn(words);
  return (
    <div className="kt-stack">
      <div className="kt-row kt-row-top">
        <Choose {...props} of="serviceType" label={t('svc.public.type')} choices={choices.serviceType} />
        <Choose {...props} of="group" label={t('svc.public.group')} choices={choices.group} />
        <Choose {...props} of="municipality" label={t('svc.public.municipality')} choices={choices.municipality} />
        {props.asked.municipality !== undefined && (
          <Choose {...props} of="within" label={t('find.within')} choices={choices.within} />
        )}
        <Choose {...props} of="language" label={t('svc.public.language')} choices={choices.language} />
        <Choose {...props} of="startBy" label={t('svc.search.start')} choices={choices.startBy} />
        <Choose {...props} of="most" label={t('find.price')} choices={choices.most} nothing={t('find.price_any')} />
        <Choose
          {...props}
          of="distanceGroup"
          label={t('find.group')}
          choices={choices.distanceGroup}
          nothing={t('find.group_any')}
        />
        <Choose {...props} of="results" label={t('find.results')} choices={choices.results} />
        <Choose {...props} of="accessibility" label={t('svc.access')} choices={choices.accessibility} />
      </div>
      <Needs {...props} />
      <div className="kt-row">
        <Tick {...props} of="free" label={t('svc.search.free')} />
        <Tick {...props} of="remote" label={t('svc.search.remote')} />
      </div>
      <p className="kt-quiet">{t('find.results_says')}</p>
    </div>
  );
};

/** What is looked for: words by sending them, all else by choosing it. */
export const Ask = ({ asked, onAsk }: AskProps) => {
  const words = useWords();
  const { t } = words;
  const [text, setText] = useState(asked.text ?? '');
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const { text: _before, ...others } = asked;
    onAsk(text.trim() === '' ? others : { ...asked, text: text.trim() });
  };
  const props = { asked, onAsk };
  const inForce = filtersIn(asked);
  const told = inForceIn(asked, words);
  return (
    <div className="kt-stack kt-no-print">
      <form role="search" className="kt-stack" onSubmit={send}>
        <TextField
          id="text"
          label={t('svc.search.text')}
          maxLength={200}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <div className="kt-row">
          <Button type="submit">{t('svc.search.send')}</Button>
        </div>
      </form>
      <div className="kt-row">
        <Tick {...props} of="agreed" label={t('find.agreed')} />
      </div>
      <ReadMore header={inForce === 0 ? t('svc.search.narrow') : t('find.filters', { n: inForce })}>
        <Narrow {...props} />
      </ReadMore>
      {told.length > 0 && <p className="kt-quiet">{told.join(' · ')}</p>}
    </div>
  );
};
