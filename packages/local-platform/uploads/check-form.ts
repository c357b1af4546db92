import { createHash } from 'node:crypto';
import { signPolicy } from '@kt/platform/aws/post-policy.ts';
import * as z from 'zod';

/** A form as it came: its fields but the file, and the file. */
export type SentForm = { readonly fields: ReadonlyMap<string, string>; readonly file: Uint8Array };

export type FormRules = {
  readonly bucket: string;
  /** The secret of whoever the form names as its signer; nobody's secret is `undefined`. */
  readonly secretOf: (accessKeyId: string) => string | undefined;
  readonly now: Date;
};

const zPolicy = z.looseObject({
  expiration: z.iso.datetime(),
  conditions: z.array(
    z.union([
      z.tuple([z.literal('content-length-range'), z.int(), z.int()]),
      z.record(z.string(), z.string()).refine((one) => Object.keys(one).length === 1),
    ]),
  ),
});
type Policy = z.infer<typeof zPolicy>;

/** Fields that no condition needs to name. */
const FREE = new Set(['policy', 'x-amz-signature']);

const readPolicy = (text: string): Policy | undefined => {
  try {
    return zPolicy.parse(JSON.parse(Buffer.from(text, 'base64').toString('utf8')));
  } catch {
    return undefined;
  }
};

const isSigned = (fields: SentForm['fields'], secretOf: FormRules['secretOf']): boolean => {
  const [accessKeyId = '', date = '', region = ''] = (fields.get('x-amz-credential') ?? '').split('/');
  const secretAccessKey = secretOf(accessKeyId);
  if (secretAccessKey === undefined) return false;
  const right = signPolicy(fields.get('policy') ?? '', { secretAccessKey, region }, date);
  return fields.get('x-amz-signature') === right;
};

const isKept = (condition: Policy['conditions'][number], { fields, file }: SentForm, bucket: string): boolean => {
  if (Array.isArray(condition)) return file.length >= condition[1] && file.length <= condition[2];
  return Object.entries(condition).every(([name, value]) =>
    name === 'bucket' ? value === bucket : fields.get(name) === value,
  );
};

const isNamed = (name: string, { conditions }: Policy): boolean =>
  FREE.has(name) || conditions.some((condition) => !Array.isArray(condition) && name in condition);

const sumOf = (file: Uint8Array): string => createHash('sha256').update(file).digest('base64');

/**
 * What S3 would say of a form with a policy: the code of its refusal, or nothing when the file may be stored. Every field
 * must be named by a condition, and the file must have the SHA-256 that the form tells.
 */
export const formRefusal = (form: SentForm, { bucket, secretOf, now }: FormRules): string | undefined => {
  const policy = readPolicy(form.fields.get('policy') ?? '');
  if (policy === undefined) return 'InvalidPolicyDocument';
  if (!isSigned(form.fields, secretOf)) return 'SignatureDoesNotMatch';
  if (now.getTime() >= Date.parse(policy.expiration)) return 'AccessDenied';
  if (![...form.fields.keys()].every((name) => isNamed(name, policy))) return 'AccessDenied';
  if (!policy.conditions.every((condition) => isKept(condition, form, bucket))) return 'AccessDenied';
  return form.fields.get('x-amz-checksum-sha256') === sumOf(form.file) ? undefined : 'BadDigest';
};
