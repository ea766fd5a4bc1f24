import type { ComponentChildren, JSX } from 'preact';
import { inSentence, labelOf } from '../../domain/fields/labels.js';
import { Bullets } from '../frame/facts.js';
import { formatComponent, formatDuration, formatModuleChoice, type ShownProgramme } from './words.js';

type Module = ShownProgramme['modules'][number];
type Pathway = ShownProgramme['pathways'][number];

/** What a programme consists of: pathways, stages, components, modules and strands. Nothing where it has none. */
export function Contents({ programme }: { readonly programme: ShownProgramme }): JSX.Element | null {
  const { pathways, stages, components, modules, moduleChoice, strands } = programme;
  if ([pathways, stages, components, modules, strands].every(({ length }) => length === 0)) return null;
  return (
    <section>
      <h2>What it consists of</h2>
      {pathways.length > 0 && (
        <div class="parts">
          {pathways.map((pathway) => (
            <PathwayPart pathway={pathway} />
          ))}
        </div>
      )}
      <Part title={pathways.length > 0 ? 'Besides the pathways' : undefined} isShown={components.length > 0}>
        <Bullets items={components.map(formatComponent)} />
      </Part>
      <Part title={headingOf(modules)} isShown={modules.length > 0}>
        <ModuleList modules={modules} />
        {moduleChoice && <p class="soft">{formatModuleChoice(moduleChoice)}</p>}
      </Part>
      <Part title="Stages" isShown={stages.length > 0}>
        <ol class="bullets numbered">
          {stages.map(({ title, description }) => (
            <li>
              <b>{title}</b>
              {description && ` – ${description}`}
            </li>
          ))}
        </ol>
      </Part>
      <Part title="Versions" isShown={strands.length > 0}>
        <Bullets items={strands} />
      </Part>
    </section>
  );
}

interface PartProps {
  readonly title?: string | undefined;
  readonly isShown: boolean;
  readonly children: ComponentChildren;
}

const Part = ({ title, isShown, children }: PartProps) =>
  isShown ? (
    <>
      {title !== undefined && <h3>{title}</h3>}
      {children}
    </>
  ) : null;

function PathwayPart({ pathway }: { readonly pathway: Pathway }) {
  const { title, codes, duration, components, modules, moduleChoice } = pathway;
  return (
    <section class="part">
      <h3>{title}</h3>
      {codes.length > 0 && <p class="soft">{codes.join(', ')}</p>}
      {duration && <p class="soft">{formatDuration(duration)}</p>}
      <Bullets items={components.map(formatComponent)} />
      <ModuleList modules={modules} />
      {moduleChoice && <p class="soft">{formatModuleChoice(moduleChoice)}</p>}
    </section>
  );
}

const ModuleList = ({ modules }: { readonly modules: readonly Module[] }) => (
  <Bullets
    items={modules.map(({ title, topic, optional, duration }) => {
      const details = [
        topic !== null && topic.toLowerCase() !== title.toLowerCase() && topic,
        optional && 'optional',
        duration && formatDuration(duration),
      ].filter(Boolean);
      return details.length > 0 ? `${title} (${details.join('; ')})` : title;
    })}
  />
);

/** "Themes", in the word of the source; "Modules" where there are several kinds. */
function headingOf(modules: readonly Module[]): string {
  const kinds = new Set(modules.map(({ kind }) => kind));
  const [kind] = kinds;
  const plural = kinds.size === 1 && kind !== undefined ? labelOf('ModuleKind', kind)?.plural : undefined;
  const word = inSentence(plural ?? 'modules');
  return word.charAt(0).toUpperCase() + word.slice(1);
}
