import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { useColleagues } from '../../../../shared/trade/use-colleagues.ts';
import { separationLine } from '../separation/presenter.ts';
import type { ClientData } from '../use-client.ts';

const Told = ({ of }: { readonly of: NonNullable<ClientData['separation']> }) => {
  const words = useWords();
  return <p>{separationLine(of, useColleagues(), words)}</p>;
};

/** What became of a joining that was called wrong, and the way to call one wrong. */
export const Joining = ({ data: { id, external, separation } }: { readonly data: ClientData }) => {
  const { t } = useWords();
  return (
    <>
      {separation !== undefined && <Told of={separation} />}
      {external?.asOf !== undefined && (
        <p className="kt-no-print">
          <Go to={`/casework/clients/${id}/separation`}>{t('separate.link')}</Go>
        </p>
      )}
    </>
  );
};
