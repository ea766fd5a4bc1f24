import { enumLabels, labelOf } from '../../../domain/fields/labels.js';
import { linkKinds } from '../../../domain/fields/link-kinds.js';

/** A field of an input type of the schema. */
export interface InputField {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly kind: 'SCALAR' | 'ENUM' | 'INPUT';
  readonly isList: boolean;
  readonly isRequired: boolean;
}

export interface InputTypes {
  readonly inputs: Readonly<Record<string, readonly InputField[]>>;
  /** The values of each enum, with what they mean. */
  readonly enums: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Fields that the desk fills in by itself: ids, and what follows from other fields. */
const ownFields = ['id', 'symmetric', 'listed'];

/** What is asked for first; the other fields follow in the order of the schema. */
const firstFields = ['title', 'name', 'kind', 'to', 'status', 'opens', 'closes', 'role', 'free', 'test', 'paraphrase'];
const rankOf = ({ name }: InputField) => (firstFields.includes(name) ? firstFields.indexOf(name) : firstFields.length);

export const shownFields = (types: InputTypes, type: string): readonly InputField[] =>
  (types.inputs[type] ?? []).filter(({ name }) => !ownFields.includes(name)).toSorted((a, b) => rankOf(a) - rankOf(b));

const ruleHelp =
  'Conditions, each with its kind in front, such as “role: subject leader; or area: Derby”. Below is how the service reads them.';

/** Help for fields whose description in the schema is about the names of other fields. */
const helps: Readonly<Record<string, string>> = {
  to: 'The second: another programme, a part of this one, or something outside the catalogue. Type a few letters of its title, and choose it.',
  from: 'The first: a part of this programme; if none is chosen, the programme itself.',
  free: 'Whether it is free to participants. Choose “No” where they pay, also if the source gives no sum.',
  charges:
    'What participants pay, each with its sum. If the source gives no sum, choose “No” above, and write what it says into the note below.',
  grants:
    'What participants are paid, each with its sum. If the source gives no sum, write what it says into the note below.',
  timing: 'When the other programme is taken, or must have been, compared with this one.',
  group: 'Whether it is one of several alternatives, or of several links that all apply. Groups are made below.',
  linkGroups:
    'A group says how many of its links apply. Add it, choose its rule, and then choose it at two links or more.',
};

/** The description that the schema has, without what only programs need to know. */
export function helpFor({ name, type, description }: InputField): string {
  const own = helps[name];
  if (own !== undefined) return own;
  if (type === 'EligibilityRuleInput') return ruleHelp;
  if (type === 'ID') return 'Type a few letters of its title, and choose it.';
  return describeInWords(description)
    .replace(/ (?:Null (?:if|for|where)|(?:Empty|OTHER) while) [^.]*\./g, '')
    .replace(/; (?:null|empty|otherwise null)[^;.]*(?=[;.])/g, '');
}

/** A description with the words of the form for the names of fields. */
const describeInWords = (description: string): string =>
  description.replace(/`(\w+)`/g, (_, name: string) => labelFor(name).toLowerCase());

const labels: Readonly<Record<string, string>> = {
  url: 'Web page',
  applyUrl: 'Web page to apply',
  eligibilityRule: 'Who may join',
  linkGroups: 'Groups of links',
  slug: 'Name in web addresses',
  to: 'Linked with',
  from: 'From which part',
  publishAt: 'Publish at',
  does: 'What they do',
  statusAsOf: 'Status read on',
  sourceText: 'Text of the source',
};

/** "audienceRoles" → "Audience roles". */
export function labelFor(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return labels[name] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

const spelled = (value: string) => {
  const words = value.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The kinds of links that nobody states: they are read from a rule, or computed. */
const otherLinks = Object.entries(linkKinds).flatMap(([kind, { origin }]) => (origin === 'STORED' ? [] : [kind]));

/** The values of an enum in the order of their labels, such as from young to old; the schema has them by the alphabet. */
export const enumValues = (types: InputTypes, type: string): readonly string[] => {
  const order = Object.keys(enumLabels[type] ?? {});
  const all = Object.keys(types.enums[type] ?? {}).filter(
    (value) => type !== 'LinkKind' || !otherLinks.includes(value),
  );
  return all.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
};

/** What a value of an enum means. */
export const meaningOf = (types: InputTypes, type: string, value: string): string =>
  describeInWords(types.enums[type]?.[value] ?? '');

export function enumLabel(type: string, value: string): string {
  const label = labelOf(type, value)?.label;
  return label === undefined ? spelled(value) : label.charAt(0).toUpperCase() + label.slice(1);
}
