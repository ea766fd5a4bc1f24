import type { GeneratedCatalogue } from '../../bench/data/generated-catalogue.js';
import { seeded } from '../../bench/data/random.js';
import { questions } from '../../bench/runner/questions.js';
import type { SentRequest } from '../support/built-service.js';

const post = (query: string, variables: object = {}): SentRequest => ({
  method: 'POST',
  url: '/graphql',
  payload: { query, variables },
});

const words = 'maths teaching mastery number reasoning primary secondary leaders development fluency'.split(' ');
const fields = ['TITLE', 'HUB', 'SECTION', 'POSITION', 'UPDATED_AT', 'ACADEMIC_YEAR'];

/** Makes requests of every kind that a client may send, no two alike for long. The same seed gives the same requests. */
export class MixedRequests {
  readonly #catalogue: GeneratedCatalogue;
  readonly #random: ReturnType<typeof seeded>;
  #count = 0;

  constructor(catalogue: GeneratedCatalogue, seed: number) {
    this.#catalogue = catalogue;
    this.#random = seeded(seed);
  }

  next(): SentRequest {
    this.#count++;
    const kind = this.#random.below(100);
    if (kind < 40) return this.#question();
    if (kind < 60) return this.#filter();
    if (kind < 70) return this.#large();
    if (kind < 80) return this.#search();
    if (kind < 88) return this.#past();
    return this.#file(kind);
  }

  /** A question of the benchmark: its text is repeated, or new every third time. */
  #question(): SentRequest {
    const question = this.#random.pick(
      questions.filter(({ isLarge }) => !isLarge || this.#catalogue.programmes.length > 24),
    );
    const query = this.#count % 3 ? question.query : question.query.replace(/query (\w+)/, `query $1${this.#count}`);
    return post(query, question.variables(this.#random.below(100_000), this.#catalogue));
  }

  #filter(): SentRequest {
    const text = `${this.#random.pick(words).slice(0, 3 + this.#random.below(4))}`;
    const field = this.#random.pick(fields);
    return post(
      `query F${this.#count % 50}($filter: ProgrammeFilter) { programmes(first: 50, filter: $filter, orderBy: [{ field: ${field} }]) {
        totalCount nodes { slug title summary modules { title } links { kind } } } }`,
      { filter: { or: [{ title: { contains: text } }, { slug: { eq: `none-${this.#count}` } }] } },
    );
  }

  /** An answer of up to two megabytes. */
  #large(): SentRequest {
    const fields = Array.from({ length: 60 }, (_, index) => `a${index}: summary b${index}: hub { id slug title }`);
    return post(
      `query L${this.#count} { programmes(first: ${50 + this.#random.below(50)}) { nodes { ${fields.join(' ')} } } }`,
    );
  }

  #search(): SentRequest {
    const text = `${this.#random.pick(words)} ${this.#random.pick(words).slice(0, 5)}${this.#random.below(3)}`;
    return post(
      'query S($text: String!) { search(text: $text) { totalCount suggestions edges { score node { title } highlights { html } } } }',
      { text },
    );
  }

  #past(): SentRequest {
    const revision = 1 + this.#random.below(Math.max(1, this.#count % 200));
    return post(
      `query P($revision: Int!) { asOf(revision: $revision) { programmes(first: 20) { totalCount nodes { slug title } } }
        changes(since: 1, first: 50) { nodes { revision title } } }`,
      { revision },
    );
  }

  #file(kind: number): SentRequest {
    const width = 600 + this.#random.below(800);
    if (kind < 92) return { url: `/map.svg?width=${width}` };
    if (kind < 93) return { url: `/map.png?width=${width}` };
    if (kind < 95) return { url: `/feed.atom?since=${1 + this.#random.below(20)}` };
    if (kind < 97) return { url: `/newsletter.html?phase=PRIMARY&n=${this.#count}` };
    return { url: `/exports/${this.#random.pick(['nodes.csv', 'links.csv', 'links.graphml', 'programmes.ndjson'])}` };
  }
}
