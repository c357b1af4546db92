import { join } from 'node:path';
import { STAGE } from '@kt/local-platform/local-platform.ts';
import type { SynthMachine } from '@kt/local-platform/synth/machine.ts';
import { synthesize } from '@kt/local-platform/synth/synthesize.ts';
import type { Usage } from '@kt/local-platform/synth/usage.ts';
import type { Rights } from '@kt/local-platform/synth/used-rights.ts';
import { openDoors } from '../guard/routes/apis.ts';
import { writeExamples } from '../guard/routes/examples.ts';
import { everyOperationOf } from '../guard/routes/operations.ts';
import { examplesOf } from './examples.ts';
import { type Story, tellStory } from './story.ts';
import { synthMachine } from './synth-machine.ts';

const asJson = process.argv.includes('--json');

const say = (text: string): void => {
  if (!asJson) process.stdout.write(`${text}\n`);
};

const euros = (cents: number): string => (cents / 100).toLocaleString('fi-FI', { style: 'currency', currency: 'EUR' });

/** What does not add up, in words; empty when everything does. */
const breaches = ({ totals, invariants }: Pick<Story, 'totals' | 'invariants'>): readonly string[] => {
  const shares = Object.values(totals.municipalities).reduce((sum, cents) => sum + cents, 0);
  return [
    ...Object.entries(invariants).flatMap(([name, { ok, checked, why }]) =>
      ok && checked > 0 ? [] : [`${name}: ${why ?? `checked ${String(checked)}`}`],
    ),
    ...(shares === totals.paidCents ? [] : [`municipal shares ${String(shares)} ≠ paid ${String(totals.paidCents)}`]),
    ...(totals.ledger.debitsCents === totals.ledger.creditsCents ? [] : ['the ledger does not balance']),
    ...(totals.paidCents > 0 ? [] : ['nothing was paid']),
  ];
};

const summary = ({ totals, invariants }: Pick<Story, 'totals' | 'invariants'>): void => {
  say('');
  say(`Paid ${euros(totals.paidCents)} net, VAT ${euros(totals.vatCents)}; committed ${euros(totals.committedCents)}.`);
  say(`Ledger: debits ${euros(totals.ledger.debitsCents)} = credits ${euros(totals.ledger.creditsCents)}.`);
  for (const [code, cents] of Object.entries(totals.municipalities)) say(`  municipality ${code}: ${euros(cents)}`);
  for (const [name, { ok, checked }] of Object.entries(invariants))
    say(`  ${ok && checked > 0 ? '✓' : '✗'} ${name} (${String(checked)} checked)`);
};

/** Of a deployed machine: what its roles refused, and what they give that the season never used. */
const rights: { of?: () => Rights; usage?: () => Usage } = {};
/** What had been used when a step was told. */
const used: { readonly step: string; readonly usage: Usage }[] = [];
const deployed = async (dir: string, told: (line: string) => void): Promise<SynthMachine> => {
  const cdkOut = join(dir, 'cdk.out');
  synthesize(cdkOut, STAGE);
  const machine = await synthMachine(cdkOut)(dir, told);
  rights.of = machine.rights;
  rights.usage = machine.usage;
  return machine;
};

process.once('exit', () => {
  for (const { function: name, action, resource } of rights.of?.().refused ?? [])
    process.stderr.write(`REFUSED ${name}: ${action} on ${resource}\n`);
});

const tell = (text: string): void => {
  say(text);
  const usage = rights.usage?.();
  if (usage !== undefined) used.push({ step: text.slice(12), usage });
};

const { calls, ...story } = await tellStory(tell, ...(process.argv.includes('--synth') ? [deployed] : []));
const wrong = breaches(story);
const { apis } = await openDoors();
const examples = examplesOf(calls, everyOperationOf(apis));
if (process.argv.includes('--examples')) writeExamples(examples);
summary(story);
if (asJson)
  process.stdout.write(
    `${JSON.stringify({ ...story, examples, ...rights.of?.(), ...(used.length > 0 && { used }) }, undefined, 1)}\n`,
  );
for (const breach of wrong) process.stderr.write(`BREACH ${breach}\n`);
process.exitCode = wrong.length === 0 ? 0 : 1;
