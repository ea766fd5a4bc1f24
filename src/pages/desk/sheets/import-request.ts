import deskApplyImport from '../../../../schema/desk/desk-apply-import.graphql?raw';
import deskImportPlan from '../../../../schema/desk/desk-import-plan.graphql?raw';
import type {
  DeskApplyImportDocument,
  DeskApplyImportMutation,
  DeskImportPlanDocument,
  DeskImportPlanMutation,
} from '../../../generated/graphql.js';
import { type DeskClient, isOffline } from '../client.js';

export type SheetPlan = Extract<NonNullable<DeskImportPlanMutation['importPlan']>, { __typename: 'ImportPlan' }>;
export type PlanItem = SheetPlan['items'][number];
type ApplyAnswer = NonNullable<DeskApplyImportMutation['applyImport']>;

/** A file as the service takes it. The service finds out how a CSV file is encoded, so bytes are sent and no text. */
export interface ReadFile {
  readonly name: string;
  readonly base64: string;
}

export interface SheetOptions {
  readonly hub: string;
  /** The year of files that name none; null where they have to name it. */
  readonly year: string | null;
  readonly newSeries: boolean;
  readonly overwrite: boolean;
  readonly removeGone: boolean;
  readonly emptyClears: boolean;
  readonly confirm: boolean;
  /** The series of programmes whose series was not certain. */
  readonly series: readonly { readonly name: string; readonly series: string }[];
}

export interface Import {
  readonly files: readonly ReadFile[];
  readonly options: SheetOptions;
}

export const readFiles = (files: readonly File[]): Promise<readonly ReadFile[]> =>
  Promise.all(files.map(async (file) => ({ name: file.name, base64: await readBase64(file) })));

function readBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,?/, ''));
    reader.onerror = () => reject(new Error(`${file.name} cannot be read. Close it elsewhere, and choose it again.`));
    reader.readAsDataURL(file);
  });
}

const variablesOf = ({ files, options }: Import) => ({ ...options, files: [...files], series: [...options.series] });

/** What the files would change. Throws in the words of the service where it refuses them. */
export async function fetchPlan(client: DeskClient, chosen: Import): Promise<SheetPlan | undefined> {
  if (chosen.files.length === 0) return undefined;
  const { importPlan } = await client.ask<typeof DeskImportPlanDocument>(deskImportPlan, variablesOf(chosen));
  if (importPlan?.__typename === 'ImportPlan') return importPlan;
  throw new Error(describeRefusal(importPlan));
}

interface Choice {
  readonly keys: readonly string[];
  readonly revision: number;
  readonly why: string;
}

/** Applies the changes of the keys. It is sent again if its answer is lost, and the service does it once. */
export async function applyPlan(client: DeskClient, chosen: Import, choice: Choice): Promise<ApplyAnswer> {
  const variables = {
    ...variablesOf(chosen),
    keys: [...choice.keys],
    ifRevision: choice.revision,
    idempotencyKey: crypto.randomUUID(),
    why: choice.why.trim() || null,
  };
  const send = () => client.ask<typeof DeskApplyImportDocument>(deskApplyImport, variables);
  const { applyImport } = await send().catch((error) => {
    if (isOffline(error)) return send();
    throw error;
  });
  if (applyImport?.__typename === 'Ok' || applyImport?.__typename === 'Conflict') return applyImport;
  throw new Error(describeRefusal(applyImport));
}

interface Refused {
  readonly message: string;
  readonly problems?: readonly { readonly message: string }[];
}

const describeRefusal = (answer: Refused | null): string =>
  answer?.problems?.map(({ message }) => message).join(' ') ?? answer?.message ?? 'Nothing was changed. Try again.';
