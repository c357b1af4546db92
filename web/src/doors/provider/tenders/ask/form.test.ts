import { expect, it } from 'vitest';
import { askForm } from './form.ts';

const form = askForm({ names: ['Rannikon Työpaja ry'], yTunnus: '9000001-1' });
const messagesOf = (text: string) => form.safeParse({ text }).error?.issues.map(({ message }) => message);

it('takes a question that anybody could ask', () => {
  expect(form.parse({ text: ' Saako ryhmän koko vaihdella? ' })).toEqual({ text: 'Saako ryhmän koko vaihdella?' });
});

it.each([
  ['Rannikon työpaja kysyy: saako?', ['provider.enquiry.tells.name']],
  ['Onko 9000001-1 oikea?', ['provider.enquiry.tells.business_id']],
  ['Vastaus: anna@esimerkki.fi', ['provider.enquiry.tells.email']],
  ['Saa', ['form.reason']],
])('says why it does not take “%s”', (text, messages) => {
  expect(messagesOf(text)).toEqual(messages);
});
