import deskProgramme from '../../../schema/desk/desk-programme.graphql?raw';
import type { DeskFormFragment, DeskProgrammeDocument } from '../../generated/graphql.js';
import type { DeskClient } from './client.js';

export type OpenProgramme = DeskFormFragment;

export async function fetchProgramme(client: DeskClient, id: string): Promise<OpenProgramme> {
  const { programme } = await client.ask<typeof DeskProgrammeDocument>(deskProgramme, { id });
  if (!programme) throw new Error('This programme is gone, or your token may not read it. Go back to the list.');
  return programme;
}
