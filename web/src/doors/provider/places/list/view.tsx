import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../../shared/api/api-context.ts';
import { mayHeal } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Due, Empty, StateTag } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { followsOf, groundName, isOver, placeAt, TONES } from '../presenter.ts';
import { type Place, type Places, readHearings } from '../read-places.ts';
import { usePlaces } from '../use-places.ts';

const Card = ({ place, categories }: { readonly place: Place; readonly categories: Places['categories'] }) => {
  const { t, name, moment } = useWords();
  const follows = followsOf(place);
  const category = categories.get(place.category);
  return (
    <li className="kt-card" data-edge={place.inForce ? 'done' : isOver(place) ? 'plain' : 'near'}>
      <h2>
        <Go to={placeAt(place)}>{category === undefined ? t('place.closed_category') : name(category.name)}</Go>
      </h2>
      <p>
        <StateTag tone={TONES[follows]}>{t(`state.admission.${place.state}`)}</StateTag>
      </p>
      <p>{t(`place.follows.${follows}`)}</p>
      {follows === 'renew' && place.renewal && <Due at={place.renewal.deadline} label={t('place.renew_by')} />}
      <p className="kt-quiet">{t('place.since', { at: moment(place.granted.at) })}</p>
    </li>
  );
};

const Hearings = () => {
  const words = useWords();
  const { t, day } = words;
  const api = useApi();
  const { actingFor, language } = useSession();
  const hearings = useQuery({
    queryKey: [actingFor, language, 'own-hearings'],
    queryFn: () => readHearings(api),
    retry: mayHeal,
  });
  if (hearings.data === undefined || hearings.data.length === 0) return null;
  return (
    <Section title={t('place.hearings')}>
      <ul className="kt-plain-list">
        {hearings.data.map(({ id, authority, ground, state, asked }) => (
          <li key={id}>
            <Go to={`/provider/hearings/${authority}/${id}`}>{groundName(ground, words)}</Go>{' '}
            <StateTag tone={state === 'heard' ? 'warning' : 'neutral'}>{t(`place.hearing.${state}`)}</StateTag>{' '}
            {state === 'heard' && asked && (
              <span className="kt-quiet">{t('place.answer_by', { day: day(asked.deadline) })}</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** Every category in which the organisation is or was, and what each means now. */
export const View = () => {
  const { t } = useWords();
  return (
    <Page title={t('place.title')} lead={<p>{t('place.lead')}</p>}>
      <Loaded of={usePlaces()}>
        {({ places, categories }) =>
          places.length === 0 ? (
            <Empty action={<Go to="/provider/join">{t('place.join')}</Go>}>{t('place.none')}</Empty>
          ) : (
            <ul className="kt-cards">
              {places
                .toSorted((a, b) => Number(isOver(a)) - Number(isOver(b)))
                .map((place) => (
                  <Card key={place.id} place={place} categories={categories} />
                ))}
            </ul>
          )
        }
      </Loaded>
      <Hearings />
      <p>
        <Go to="/provider/why-not">{t('why.link')}</Go>
      </p>
    </Page>
  );
};
