/** What the address of the page of a programme is made of. */
export interface ProgrammePlace {
  readonly slug: string;
  readonly academicYear: string;
  readonly hub: { readonly slug: string };
}

/** The path of the page of a programme: "/programmes/east-midlands-east/2021-22/mastering-number". */
export const programmePath = ({ slug, academicYear, hub }: ProgrammePlace): string =>
  `/programmes/${encodeURIComponent(hub.slug)}/${academicYear.replace('/', '-')}/${encodeURIComponent(slug)}`;
