import { AWS, CSV, DOCUMENTS, ENGINE, KERNEL, npm, PLATFORM, SCHEMA, TERMS, WORDS } from './places.ts';
import { type Fence, row } from './rule.ts';

/** Packages that are no context. */
export const GROUND: readonly Fence[] = [
  row('kernel', { from: KERNEL, sees: [KERNEL], why: 'The kernel depends on nothing.' }),
  row('terms', { from: TERMS, sees: [KERNEL, TERMS], why: 'The shared vocabulary is pure.' }),
  row('words', { from: WORDS, sees: [KERNEL, WORDS], why: 'Catalogues are data.' }),
  row('csv', {
    from: CSV,
    sees: [CSV, npm('papaparse', '@types/papaparse')],
    why: 'Rows of text, of whatever they tell.',
  }),
  row('documents', {
    from: DOCUMENTS,
    sees: [DOCUMENTS, KERNEL, npm('pdfkit', '@types/pdfkit', '@fontsource/source-sans-3')],
    node: true,
    why: 'What sets a letter knows no rule, no wording and no storage.',
  }),
  row('platform', {
    from: PLATFORM,
    except: [SCHEMA],
    sees: [PLATFORM, KERNEL, AWS, npm('hono', '@middy/[^/]+', 'zod', 'jose', 'openid-client')],
    node: true,
    why: 'The platform knows the machine and no rule of the trade.',
  }),
  row('platform-schema', {
    from: SCHEMA,
    sees: [KERNEL, TERMS, npm('zod')],
    why: 'Codecs of kernel and terms types are seen by wire, events, store and http: they drag nothing along.',
  }),
  row('dynamodb-embedded', {
    from: ENGINE,
    sees: [ENGINE, AWS],
    node: true,
    why: 'The engine is a DynamoDB and knows nothing of the house.',
  }),
];
