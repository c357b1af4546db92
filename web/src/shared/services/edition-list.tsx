import { dayInFinland, endOfDay, type Instant, isLocalDate, type LocalDate, plusMs } from '@kt/kernel';
import { Button } from '@navikt/ds-react/Button';
import { TextField } from '@navikt/ds-react/TextField';
import * as z from 'zod';
import { useNow } from '../api/clock-context.ts';
import { Refusal } from '../api/refusal.ts';
import { dayField, dayText } from '../form/fields.ts';
import { FormErrors } from '../form/form-errors.tsx';
import { useFields } from '../form/use-fields.ts';
import { useHouseForm } from '../form/use-house-form.ts';
import { useWords } from '../language/use-words.ts';
import { Go } from '../page/go.tsx';
import { Loaded } from '../page/loaded.tsx';
import { Section } from '../page/page.tsx';
import { Empty, StateTag } from '../page/parts.tsx';
import { useGo, useSearchText } from '../page/use-path.ts';
import { changeLine, type EditionShown, spanLine } from './editions.ts';
import { CardTitle, ServiceCard } from './service-card.tsx';

const askedForm = z.object({ day: dayField });

/** Asks for a day; the address of the answer can be kept and sent. */
const AskDay = ({ base, day }: { readonly base: string; readonly day: LocalDate }) => {
  const { t } = useWords();
  const go = useGo();
  const form = useHouseForm(askedForm, { day: dayText(day) });
  const { field } = useFields(form);
  return (
    <form
      noValidate
      className="kt-stack kt-form kt-no-print"
      onSubmit={(event) => void form.handleSubmit((sent) => void go(`${base}?day=${sent.day}`))(event)}
    >
      <FormErrors errors={form.formState.errors} sent={form.formState.submitCount} />
      <TextField {...field('day')} label={t('svc.editions.day')} description={t('web.form.day_hint')} htmlSize={14} />
      <Button type="submit" variant="secondary">
        {t('svc.editions.show')}
      </Button>
    </form>
  );
};

/** One version as it stood, and when it did. */
const EditionCard = ({ edition }: { readonly edition: EditionShown }) => {
  const words = useWords();
  return (
    <article className="kt-card kt-stack" data-edge="plain">
      <p className="kt-quiet">
        {`${words.t('svc.editions.number', { number: edition.number })} · ${spanLine(edition, words)}`}
      </p>
      <CardTitle names={edition.names} />
      <ServiceCard card={edition} />
    </article>
  );
};

const Item = ({
  edition,
  before,
  base,
}: {
  readonly edition: EditionShown;
  readonly before: EditionShown | undefined;
  readonly base: string;
}) => {
  const words = useWords();
  const { t } = words;
  return (
    <li className="kt-card" data-edge={edition.until === undefined ? 'done' : 'plain'}>
      <div className="kt-row">
        <h3 className="kt-card-title">
          <Go to={`${base}?number=${String(edition.number)}`}>
            {t('svc.editions.number', { number: edition.number })}
          </Go>
        </h3>
        {edition.until === undefined && <StateTag tone="success">{t('svc.editions.now')}</StateTag>}
      </div>
      <p>{spanLine(edition, words)}</p>
      <p className="kt-quiet">{changeLine(edition, before, words)}</p>
    </li>
  );
};

/** What the address asks for: a day's end, or a version by its number. */
export const useAskedEdition = (): { readonly day?: LocalDate; readonly at?: Instant; readonly number?: number } => {
  const day = useSearchText('day') ?? '';
  const number = Number(useSearchText('number') ?? Number.NaN);
  if (isLocalDate(day)) return { day, at: plusMs(endOfDay(day), -1) };
  return Number.isSafeInteger(number) ? { number } : {};
};

const isHidden = ({ error }: { readonly error: Error | null }): boolean =>
  error instanceof Refusal && error.status === 404;

type LoadedQuery<T> = {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
};
type EditionsProps = {
  readonly base: string;
  readonly list: LoadedQuery<readonly EditionShown[]>;
  /** The version of the day in the address, when it has one. */
  readonly asked: LoadedQuery<EditionShown>;
};

const Asked = ({ asked, list }: Omit<EditionsProps, 'base'>) => {
  const { t, day: dayIn } = useWords();
  const { day, number } = useAskedEdition();
  const picked = list.data?.find((edition) => edition.number === number);
  if (picked !== undefined) return <EditionCard edition={picked} />;
  if (day === undefined) return null;
  return (
    <Section title={t('svc.editions.said', { day: dayIn(day) })}>
      {isHidden(asked) ? (
        <p>{t('svc.editions.hidden', { day: dayIn(day) })}</p>
      ) : (
        <Loaded of={asked}>{(edition) => <EditionCard edition={edition} />}</Loaded>
      )}
    </Section>
  );
};

/** What a card has said: on a day, in one version, and all versions with what each changed. */
export const Editions = ({ base, list, asked }: EditionsProps) => {
  const { t } = useWords();
  const { day } = useAskedEdition();
  const today = dayInFinland(useNow());
  return (
    <>
      <AskDay base={base} day={day ?? today} />
      <Asked list={list} asked={asked} />
      <Loaded of={list}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty>{t('svc.editions.none')}</Empty>
          ) : (
            <Section title={t('svc.editions.all')}>
              <ul className="kt-cards">
                {rows.map((edition, n) => (
                  <Item key={edition.number} edition={edition} before={rows[n + 1]} base={base} />
                ))}
              </ul>
            </Section>
          )
        }
      </Loaded>
    </>
  );
};
