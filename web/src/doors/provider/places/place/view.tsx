import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Due, Empty, Facts, StateTag } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { mayBind, mayCountersign } from '../../joining/powers.ts';
import { WaitsForSignature } from '../../joining/signing/waits.tsx';
import { followsOf, groundName, isOver, mayRenew, TONES } from '../presenter.ts';
import type { Place, Places } from '../read-places.ts';
import { usePlaces } from '../use-places.ts';
import { Exit, Renew, Renewed } from './acts.tsx';
import { Change } from './change.tsx';

type OfPlace = { readonly place: Place };

/** Since when it is out, on what ground, and by what decision. */
const Stopped = ({ place: { authority, suspended, ended } }: OfPlace) => {
  const words = useWords();
  const { t, moment } = words;
  const stop = suspended ?? ended;
  if (stop === undefined) return null;
  return (
    <Facts
      rows={[
        [t('place.stopped'), suspended && moment(suspended.since ?? suspended.at)],
        [t('place.ended'), ended && moment(ended.at)],
        [t('place.ground'), groundName(stop.ground, words)],
        [t('place.decision'), stop.decision],
        [t('place.reason'), ended?.reason],
        [
          t('place.hearing'),
          stop.hearing && (
            <Go key="hearing" to={`/provider/hearings/${authority}/${stop.hearing}`}>
              {t('place.hearing.open')}
            </Go>
          ),
        ],
      ]}
    />
  );
};

const Body = ({ place, data }: OfPlace & { readonly data: Places }) => {
  const { t, moment } = useWords();
  const session = useSession();
  const follows = followsOf(place);
  return (
    <>
      {session.acting?.mandate === 'together' && <WaitsForSignature subject={place.id} />}
      <p>{t(`place.follows.${follows}`)}</p>
      {follows === 'renew' && place.renewal && <Due at={place.renewal.deadline} label={t('place.renew_by')} />}
      <Facts rows={[[t('place.admitted'), moment(place.granted.at)]]} />
      <Stopped place={place} />
      <Change place={place} mayBind={mayBind(session)} />
      {mayRenew(place) && <Renew place={place} data={data} mayBind={mayCountersign(session)} />}
      {follows === 'invited' && <Renewed place={place} />}
      <div className="kt-row">
        {isOver(place) ? (
          <Go to="/provider/join" as="primary">
            {t('place.again')}
          </Go>
        ) : (
          <Go to="/provider/calls" as="secondary">
            {t('provider.place.calls')}
          </Go>
        )}
      </div>
      {!isOver(place) && mayCountersign(session) && <Exit place={place} />}
    </>
  );
};

/** The organisation's place in one category: what it means, the declaration to renew, and leaving. */
export const View = () => {
  const { t, name } = useWords();
  const id = usePathId('admission');
  const places = usePlaces();
  const found = places.data?.places.find((one) => one.id === id);
  const category = found && places.data?.categories.get(found.category);
  return (
    <Page
      title={category === undefined ? t('place.closed_category') : name(category.name)}
      lead={found && <StateTag tone={TONES[followsOf(found)]}>{t(`state.admission.${found.state}`)}</StateTag>}
      back={{ to: '/provider/places', label: t('place.title') }}
    >
      <Loaded of={places}>
        {(data) => (found === undefined ? <Empty>{t('place.missing')}</Empty> : <Body place={found} data={data} />)}
      </Loaded>
    </Page>
  );
};
