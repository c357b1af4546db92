import { useState } from 'react';
import { actHeaders, type Held, read } from '../../../../shared/api/answers.ts';
import type { Api } from '../../../../shared/api/api.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { Refusal } from '../../../../shared/api/refusal.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import type { TitleOf } from '../new/card-of.ts';
import { type FileRead, type ImportBody, rowsIn } from './rows.ts';
import { tableOf } from './table-of.ts';

type Imports = Api['procurement']['agreement-imports'];
/** What the dry run told of a row. */
export type Verdict = Held<Awaited<ReturnType<Imports['check']['$post']>>>['rows'][number];

const AT_ONCE = 25;

const chunksOf = (bodies: readonly ImportBody[]): readonly (readonly ImportBody[])[] =>
  Array.from({ length: Math.ceil(bodies.length / AT_ONCE) }, (_, n) => bodies.slice(n * AT_ONCE, (n + 1) * AT_ONCE));

/** Makes one draft; where one has been made of the document meanwhile, that is what was wanted. */
const draftOne = async (imports: Imports, json: ImportBody): Promise<void> => {
  try {
    await read(imports.$post({ json }, actHeaders(crypto.randomUUID())));
  } catch (refused) {
    if (!(refused instanceof Refusal) || refused.code !== 'agreements.document_known') throw refused;
  }
};

/** The dry run of a file and the drafts made of it; both may be run again, and a document becomes one draft at most. */
export const useImport = (titleOf: TitleOf) => {
  const imports = useApi().procurement['agreement-imports'];
  const [file, setFile] = useState<FileRead | 'unreadable'>();
  const [verdicts, setVerdicts] = useState<readonly Verdict[]>();
  const [made, setMade] = useState<readonly string[]>([]);
  const check = useAct(async (chosen: File, options) => {
    setMade([]);
    setVerdicts(undefined);
    setFile(undefined);
    const table = await tableOf(new Uint8Array(await chosen.arrayBuffer()));
    const told = table && rowsIn(table, titleOf);
    setFile(told ?? 'unreadable');
    if (told === undefined) return;
    const { rows } = told;
    const found: Verdict[] = [];
    for (const part of chunksOf(rows.flatMap(({ body }) => body ?? [])))
      found.push(...(await read(imports.check.$post({ json: { rows: [...part] } }, options))).rows);
    setVerdicts(found);
  });
  const draft = useAct(async (bodies: readonly ImportBody[]) => {
    for (const json of bodies) {
      await draftOne(imports, json);
      setMade((before) => [...before, json.document]);
    }
  });
  return { check, draft, file, verdicts, made };
};
