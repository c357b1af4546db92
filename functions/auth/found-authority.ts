// The operator's founding act, run by a person with an account's own credentials; behind no route and in no bundle.
// Usage: STAGE=prod AWS_REGION=eu-north-1 node bootstrap.mjs functions/auth/found-authority.ts founding.json
import { readFileSync } from 'node:fs';
import { composeAccess } from '@kt/access/compose.ts';
import { openCore } from '@kt/platform/aws/core.ts';
import { readEnv, zStage } from '@kt/platform/aws/env.ts';
import { freshKey } from '@kt/platform/ports/chance.ts';
import { zLanguage, zMunicipality, zTexts } from '@kt/platform/schema.ts';
import * as z from 'zod';

const zAdmin = z.strictObject({ name: z.string().min(1), email: z.email(), language: zLanguage });
const zFounding = z.strictObject({
  names: zTexts,
  municipality: zMunicipality,
  /** Begins its clients' references. */
  prefix: z.string().regex(/^[A-Z]{2,5}$/),
  /** They sign in with these e-mail addresses, and give every other role between them. */
  admins: z.tuple([zAdmin, zAdmin]),
});

const [file = ''] = process.argv.slice(2);
const founding = zFounding.parse(JSON.parse(readFileSync(file, 'utf8')));
const core = openCore(readEnv(z.object({ STAGE: zStage }), process.env));
const { ids, clock } = core;
const access = composeAccess({ ...core, cursorKey: freshKey() }, { realClock: clock });
const [first, second] = founding.admins.map((admin) => ({ ...admin, person: ids.next('person') }));
if (first === undefined || second === undefined) throw new RangeError('an authority is founded by two');
const authority = ids.next('authority');
const act = { by: 'operator', operation: 'operator.found_authority' };
const founded = await access.foundAuthority({ ...founding, authority, admins: [first, second] }, act);
if (!founded.ok) throw new Error(founded.error.code);
process.stdout.write(`${authority}\n`);
