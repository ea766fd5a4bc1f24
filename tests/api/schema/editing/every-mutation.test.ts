import { beforeEach, describe, expect, test } from '@jest/globals';
import { type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import type { Token } from '../../../../src/access/token.js';
import { catalogueSchema } from '../../../support/asked.js';
import { aCatalogue, aProgramme } from '../../../support/builders.js';
import { Past } from '../../../support/past.js';

// Whatever the schema lets somebody change: nobody does so without a token, or with one that may only read.

const mutations = Object.values(catalogueSchema().getMutationType()?.getFields() ?? {});
/** Whether only administrators may ask for a mutation. */
const isAdministration = (name: string) => name.endsWith('Token') || ['listTokens', 'redact'].includes(name);

/** The least that a type asks for. */
function least(type: GraphQLInputType): string {
  if (isNonNullType(type)) return least(type.ofType);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter(({ type: of }) => isNonNullType(of));
    return `{ ${required.map((field) => `${field.name}: ${least(field.type)}`).join(', ')} }`;
  }
  return { Int: '0', Boolean: 'false', AcademicYear: '"2021/22"' }[type.name] ?? '"prg-mastery-home-2021"';
}

const argumentsOf = ({ args }: (typeof mutations)[number]) =>
  args.filter(({ type }) => isNonNullType(type)).map(({ name, type }) => `${name}: ${least(type)}`);

let past: Past;
beforeEach(() => {
  past = new Past(aCatalogue({ programmes: [aProgramme()] }));
});

const reader: Token = { name: 'Ben', scopes: ['read:drafts'], sha256: '', createdAt: '2026-01-01T00:00:00Z' };

/** What a client is told without the scope that it needs. */
function told(token: Token | undefined, isAdministrators: boolean): string {
  if (token) return `The token of "Ben" does not have the scope "${isAdministrators ? 'admin' : 'write'}".`;
  return isAdministrators
    ? 'for administrators. Send "Authorization: Bearer TOKEN"'
    : 'Changing the catalogue needs a token.';
}

describe.each([
  ['nobody', undefined, 'published'],
  ['who may only read drafts', reader, 'drafts'],
] as const)('To %s', (_, token, view) => {
  test.each(mutations.map((mutation) => [mutation.name, mutation] as const))(
    '%s tells which scope is missing, and does nothing',
    async (name, mutation) => {
      past.token = token;
      const given = argumentsOf(mutation);
      const call = given.length === 0 ? name : `${name}(${given.join(', ')})`;
      const asked = `mutation { ${call} { ... on Forbidden { scope message } } }`;
      const scope = isAdministration(name) ? 'ADMIN' : 'WRITE';
      const message = expect.stringContaining(told(token, isAdministration(name)));
      expect(await past.asked(asked, view)).toEqual({ [name]: { scope, message } });
      expect(past.ledger.commits).toEqual([]);
    },
  );
});
