import { ArgsType, createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ListSize } from '../../../domain/fields/cost-directives.js';
import { AcademicYear } from '../../../domain/fields/scalars.js';
import { vocabulary } from '../../../domain/fields/vocabulary.js';
import type * as planned from '../../context/import-planner.js';
import { EditOutcome, Forbidden, ValidationFailed } from '../editing/edit-result.js';

const ImportItemKind = vocabulary('ImportItemKind', 'What an import does with an entry.', {
  CREATE: 'The entry is new. A programme starts as a draft, unless its file states another status.',
  CHANGE: 'Fields of the entry change.',
  WITHDRAW: 'The programme is in none of the files, and is withdrawn.',
});

@ObjectType({ description: 'How an import changes one field of an entry.', simpleResolvers: true })
class ImportedField {
  @Field(() => String, { description: 'The field, such as `title` or `participation.unit`.' })
  readonly field!: string;

  @Field(() => String, { nullable: true, description: 'The value before, as text or JSON; null if there is none.' })
  readonly before!: string | undefined;

  @Field(() => String, { nullable: true, description: 'The value after, as text or JSON; null if there is none.' })
  readonly after!: string | undefined;
}

@ObjectType({ description: 'One change that an import would make.', simpleResolvers: true })
class ImportItem {
  @Field(() => ID, {
    description: 'The key to send to `applyImport`. The same files and catalogue give the same keys.',
  })
  readonly key!: string;

  @Field(() => ImportItemKind, { description: 'What happens to the entry.' })
  readonly kind!: planned.ImportItem['kind'];

  @Field(() => String, { description: 'The name of the entry, such as `programme "mastering-number" of 2021/22`.' })
  readonly name!: string;

  @Field(() => String, { description: 'The title of the entry.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'Where a new entry is in a file, such as `groups.csv, row 4`.' })
  readonly place!: string | undefined;

  @ListSize({ assumedSize: 10 })
  @Field(() => [ImportedField], { description: 'The fields that change; of a new entry, those that it has.' })
  readonly fields!: readonly ImportedField[];

  @ListSize({ assumedSize: 2 })
  @Field(() => [ID], { description: 'The keys of new entries to which it refers: they have to be applied with it.' })
  readonly needs!: readonly string[];
}

@ObjectType({ description: 'Something wrong with imported files, or that looks wrong.', simpleResolvers: true })
class ImportFinding {
  @Field(() => String, { description: 'The code, which never changes; docs/errors.md lists all codes.' })
  readonly code!: string;

  @Field(() => String, { nullable: true, description: 'Where it is, such as `groups.csv, row 4, column "section"`.' })
  readonly place!: string | undefined;

  @Field(() => String, { description: 'What is wrong, and how to correct it.' })
  readonly message!: string;
}

@ObjectType({ description: 'How a part of the files was read. Nobody has to do anything.', simpleResolvers: true })
class ImportRemark {
  @Field(() => String, { description: 'The file, and where in it.' })
  readonly place!: string;

  @Field(() => String, { description: 'How it was read.' })
  readonly message!: string;
}

@ObjectType({ description: 'A programme or series that a file may mean.', simpleResolvers: true })
class ImportSuggestion {
  @Field(() => String, { description: 'The slug, which can be given as the series of the programme.' })
  readonly slug!: string;

  @Field(() => String, { description: 'The title of the programme or series.' })
  readonly title!: string;
}

@ObjectType({
  description:
    'A programme of a file whose programme or series is not certain. It is not imported before somebody says.',
  simpleResolvers: true,
})
class UnsureImport {
  @Field(() => ID, { description: 'A key that is the same for the same files and catalogue.' })
  readonly key!: string;

  @Field(() => String, { description: 'Its name in the file: give it in `series` to say which series is meant.' })
  readonly name!: string;

  @Field(() => String, { description: 'Where it is, such as `groups.csv, row 4`.' })
  readonly place!: string;

  @Field(() => String, { description: 'Why it is not certain, and what to do.' })
  readonly message!: string;

  @ListSize({ assumedSize: 3 })
  @Field(() => [ImportSuggestion], { description: 'What it may be, the likeliest first.' })
  readonly suggestions!: readonly ImportSuggestion[];
}

@ObjectType({
  description: 'A field that others changed after the sheet was exported, and for which the sheet has another value.',
  simpleResolvers: true,
})
class ImportClash {
  @Field(() => String, { description: 'The name of the entry that others changed.' })
  readonly name!: string;

  @Field(() => String, { description: 'Where the entry is in the files.' })
  readonly place!: string;

  @Field(() => String, { description: 'The field that differs.' })
  readonly field!: string;

  @Field(() => String, { nullable: true, description: 'The value in the exported sheet; null if it is not known.' })
  readonly exported!: string | undefined;

  @Field(() => String, { nullable: true, description: 'The value in the catalogue now; null if there is none.' })
  readonly now!: string | undefined;

  @Field(() => String, { nullable: true, description: 'The value in the file; null if there is none.' })
  readonly stated!: string | undefined;

  @Field(() => Boolean, { description: 'Whether the value of the file is written: only with `overwrite`.' })
  readonly isWritten!: boolean;
}

@ObjectType('ImportPlan', {
  implements: EditOutcome,
  description: 'What an import of files would change. Nothing is stored.',
  simpleResolvers: true,
})
export class ImportPlanType extends EditOutcome {
  @Field(() => Int, { description: 'The revision of the catalogue for which it holds: send it to `applyImport`.' })
  readonly revision!: number;

  @ListSize({ assumedSize: 50 })
  @Field(() => [ImportItem], { description: 'The changes, each with a key.' })
  readonly items!: readonly ImportItem[];

  @ListSize({ assumedSize: 5 })
  @Field(() => [UnsureImport], { description: 'What somebody has to decide.' })
  readonly unsure!: readonly UnsureImport[];

  @ListSize({ assumedSize: 5 })
  @Field(() => [ImportClash], { description: 'What others changed after the sheets were exported.' })
  readonly clashes!: readonly ImportClash[];

  @ListSize({ assumedSize: 20 })
  @Field(() => [ImportFinding], {
    description: 'What is wrong with the files: if there is anything, nothing can be applied.',
  })
  readonly problems!: readonly ImportFinding[];

  @ListSize({ assumedSize: 10 })
  @Field(() => [ImportFinding], { description: 'What looks wrong, and is no reason not to apply it.' })
  readonly warnings!: readonly ImportFinding[];

  @ListSize({ assumedSize: 10 })
  @Field(() => [ImportRemark], { description: 'How the files were read.' })
  readonly notes!: readonly ImportRemark[];

  @Field(() => Int, { description: 'How many entries of the files are the same in the catalogue.' })
  readonly unchanged!: number;
}

export const ImportPlanResult = createUnionType({
  name: 'ImportPlanResult',
  description: 'The plan of an import, or why there is none.',
  types: () => [ImportPlanType, ValidationFailed, Forbidden] as const,
});
export type ImportPlanResult = ImportPlanType | ValidationFailed | Forbidden;

/** The most bytes of all files of an import together. A request has room for them in base64. */
export const mostFileBytes = 720_000;
const mostFiles = 20;

@InputType({ description: 'A file to import. Give exactly one of `text` and `base64`.' })
export class ImportFileInput {
  @Field(() => String, { description: 'Its name with an extension that says what it is, such as "groups.xlsx".' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'The content of a file of text, such as CSV.' })
  readonly text?: string | null;

  @Field(() => String, { nullable: true, description: 'The content of any file, such as a workbook, in base64.' })
  readonly base64?: string | null;
}

@InputType('SeriesChoice', { description: 'Says to which series a programme of a file belongs.' })
export class SeriesChoice {
  @Field(() => String, { description: 'The name of the programme in the file.' })
  readonly name!: string;

  @Field(() => String, { description: 'The slug of the series, or "new" to start one.' })
  readonly series!: string;
}

const flag = (description: string) => Field(() => Boolean, { nullable: true, defaultValue: false, description });

@ArgsType()
export class ImportArgs {
  @Field(() => [ImportFileInput], {
    description: `The files, at most ${mostFiles} with ${mostFileBytes} bytes together: workbooks, CSV, JSON, NDJSON or summary documents.`,
  })
  readonly files!: readonly ImportFileInput[];

  @Field(() => String, { nullable: true, description: 'The hub of files that name none. If left out: the home hub.' })
  readonly hub?: string | null;

  @Field(() => AcademicYear, { nullable: true, description: 'The academic year of files that name none.' })
  readonly year?: string | null;

  @Field(() => [SeriesChoice], { nullable: true, description: 'The series of programmes whose series is not certain.' })
  readonly series?: readonly SeriesChoice[] | null;

  @flag('True: starts a new series for a programme if there are only similar ones.')
  readonly newSeries?: boolean | null;

  @flag('True: withdraws programmes, and removes parts, that are in none of the files.')
  readonly removeGone?: boolean | null;

  @flag('True: writes fields that others changed after the sheet was exported, if the sheet changes them too.')
  readonly overwrite?: boolean | null;

  @flag('True: an empty cell clears the value in the catalogue.')
  readonly emptyClears?: boolean | null;

  @flag(
    'True: publishes and schedules also what was copied from another year and not confirmed, and placeholder summaries.',
  )
  readonly confirm?: boolean | null;
}

@ArgsType()
export class ApplyImportArgs extends ImportArgs {
  @Field(() => [ID], { description: 'The keys of the changes to make.' })
  readonly keys!: readonly string[];

  @Field(() => Int, {
    description:
      'The `revision` of the plan. If anything has changed since, nothing is changed and the answer is `Conflict`: ask for a new plan.',
  })
  readonly ifRevision!: number;
}

export const tooManyFiles = (count: number): string | undefined =>
  count > mostFiles ? `There are ${count} files; at most ${mostFiles} are allowed. Send fewer at once.` : undefined;
