import { Button } from '@navikt/ds-react/Button';
import { useWords } from '../language/use-words.ts';
import { DataTable } from '../page/data-table.tsx';
import { Facts } from '../page/parts.tsx';

type Block =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly numbered?: true }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [string, string])[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly { readonly title: string; readonly figures?: true }[];
      readonly rows: readonly (readonly string[])[];
    };
/** A letter as the server keeps it beside its PDF: the same blocks, in one language. */
export type Letter = {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly blocks: readonly Block[];
};

type TableProps = { readonly block: Extract<Block, { readonly kind: 'table' }> };

const LetterTable = ({ block: { caption, columns, rows } }: TableProps) => {
  const [first, ...rest] = columns.map(({ title, figures }, n) => ({
    key: String(n),
    title,
    cell: (row: readonly string[]) => row[n],
    ...(figures === true && { align: 'end' as const }),
  }));
  return first && <DataTable caption={caption} columns={[first, ...rest]} rows={rows} keyOf={(row) => row.join('|')} />;
};

const BlockText = ({ block }: { readonly block: Block }) => {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'paragraph':
      return <p className="kt-written">{block.text}</p>;
    case 'list': {
      const items = block.items.map((item) => <li key={item}>{item}</li>);
      return block.numbered === true ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'facts':
      return <Facts rows={block.rows} />;
    case 'table':
      return <LetterTable block={block} />;
  }
};

/** A letter to be read and printed, marked by its own language. */
export const LetterText = ({ letter: { title, language, blocks } }: { readonly letter: Letter }) => {
  const { t } = useWords();
  return (
    <>
      <p className="kt-no-print">
        <Button
          variant="secondary"
          onClick={() => {
            window.print();
          }}
        >
          {t('web.print')}
        </Button>
      </p>
      <article lang={language} className="kt-stack">
        <h2>{title}</h2>
        {Array.from(blocks.entries(), ([n, block]) => (
          <BlockText key={n} block={block} />
        ))}
      </article>
    </>
  );
};
