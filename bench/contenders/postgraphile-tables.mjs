// The part of the catalogue that the questions ask for, as tables.

const definitions = `
  create collation titles (provider = icu, locale = 'en-GB-u-kn-true-ks-level1', deterministic = false);
  create table programmes (
    id text primary key, slug text not null, hub text not null, academic_year text not null, listed int not null,
    title text collate titles not null, section text not null, phases text[] not null, audiences text[] not null,
    aims text[] not null, open_questions text[] not null, unique (hub, academic_year, slug));
  create table pathways (
    id text primary key, programme_id text not null references programmes, place int not null, slug text not null,
    title text not null, codes text[] not null);
  create table components (
    pathway_id text not null references pathways, place int not null, kind text not null, purpose text,
    primary key (pathway_id, place));
  create table modules (
    id text primary key, programme_id text references programmes, pathway_id text references pathways,
    place int not null, slug text not null, title text not null, kind text not null, topic text);
  create table stages (
    id text primary key, programme_id text not null references programmes, place int not null, slug text not null,
    title text not null, description text);
  create table steps (
    from_id text not null references programmes, place int not null, to_id text references programmes, kind text not null,
    strength text not null, primary key (from_id, place));
`;

const indexes = `
  create index on programmes (listed);
  create index on programmes (section, academic_year, title, id);
  create index on pathways (programme_id, place);
  create index on modules (programme_id, place);
  create index on modules (pathway_id, place);
  create index on stages (programme_id, place);
  create index on steps (to_id);
  analyze;
`;

/** Makes the tables, fills them and indexes them. */
export async function tables(pool, { all, hubOf, nextSteps, endOf }) {
  await pool.query(definitions);
  const fill = (table, rows) => filled(pool, table, rows);
  await fill(
    'programmes',
    all.map((programme, listed) => {
      const { id, slug, academicYear, title, section, phases, audiences, aims, openQuestions } = programme;
      const plain = { id, slug, title, section, phases, audiences, aims, listed };
      return { ...plain, hub: hubOf(programme).slug, academic_year: academicYear, open_questions: openQuestions };
    }),
  );
  await fill('pathways', partsOf(all, 'pathways'));
  const pathways = all.flatMap((programme) => programme.pathways);
  await fill(
    'components',
    pathways.flatMap(({ id, components }) => components.map((part, place) => ({ ...part, pathway_id: id, place }))),
  );
  await fill('modules', [...partsOf(all, 'modules'), ...partsOf(pathways, 'modules', 'pathway_id')]);
  await fill('stages', partsOf(all, 'stages'));
  await fill(
    'steps',
    all.flatMap((programme) =>
      nextSteps(programme).map((link, place) => {
        const end = endOf(link);
        const to_id = end.constructor.name === 'Programme' ? end.id : null;
        return { from_id: programme.id, place, to_id, kind: link.kind, strength: link.strength };
      }),
    ),
  );
  await pool.query(indexes);
}

const partsOf = (owners, parts, key = 'programme_id') =>
  owners.flatMap((owner) => owner[parts].map((part, place) => ({ ...part, [key]: owner.id, place })));

const atOnce = 5000;

async function filled(pool, table, rows) {
  for (let from = 0; from < rows.length; from += atOnce) {
    const some = JSON.stringify(rows.slice(from, from + atOnce));
    await pool.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [some]);
  }
}
