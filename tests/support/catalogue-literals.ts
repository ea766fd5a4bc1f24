import type { Snapshot } from '../../src/catalogue/view/snapshot.js';
import type { Literals } from './random-operation.js';

const refs = [
  '',
  'tfm',
  'Development Work Group',
  'mastering-number',
  'mastery-readiness',
  'Y5-8 Continuity Work Group',
  'sktm early years',
  'mastery',
  'no such thing',
  'é"\\\n\u2013👩🏽‍🏫',
];
const texts: Readonly<Record<string, readonly string[]>> = {
  hub: ['east-midlands-east', 'no-such-hub'],
  after: ['', 'bm9uZQ'],
  before: ['', 'bm9uZQ'],
  field: ['aims', 'participation', 'none'],
  query: ['{ hubs { nodes { id } } }', '{'],
  variables: ['{}', '['],
  startsWith: ['mastery', 'M'],
  contains: ['mastery', 'a'],
};

/** Literals that match something in a catalogue, or that it refuses. */
export function catalogueLiterals({ programmes, hubs, links, derivedLinks }: Snapshot): Literals {
  const nodes = [...programmes, ...hubs, ...links.map(({ link }) => link), ...derivedLinks.map(({ link }) => link)];
  const ids = [...nodes.map(({ id }) => JSON.stringify(id)), '"none"', '7'];
  return (type, name) => {
    switch (type.name) {
      case 'Int':
        return name === 'first' || name === 'last'
          ? ['1', '2', '3', '20', '0', '101']
          : ['0', '1', '2', '5', '80', '-1', '2147483647'];
      case 'Float':
        return ['0', '1.5', '2'];
      case 'Boolean':
        return ['true', 'false'];
      case 'AcademicYear':
        return ['"2021/22"', '"2021/22"', '"2020/21"', '"2022/23"'];
      case 'DateTime':
        return ['"2021-09-01T09:30:00Z"', '"2026-01-01T00:00:00Z"'];
      case 'ID':
        return ids;
      default:
        return (texts[name] ?? refs).map((text) => JSON.stringify(text));
    }
  };
}
