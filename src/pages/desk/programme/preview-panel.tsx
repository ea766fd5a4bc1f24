import { useEffect, useRef, useState } from 'react';
import { type DeskClient, useSession } from '../client.js';
import type { OpenProgramme } from '../load-programme.js';
import { useAnswer } from '../use-answer.js';

const kinds = {
  page: 'As its public page',
  newsletter: 'In a newsletter',
  map: 'On the map',
} as const;
type Kind = keyof typeof kinds;

/** What readers will see, fetched with the token and shown in a frame that runs nothing. */
export function PreviewPanel({ programme }: { readonly programme: OpenProgramme }) {
  const { client } = useSession();
  const [kind, setKind] = useState<Kind>('page');
  const { data, error, isLoading } = useAnswer(() => fetchPreview(client, programme, kind), [client, programme, kind]);
  return (
    <>
      <fieldset className="kinds">
        <legend>Show what is saved</legend>
        {(Object.keys(kinds) as Kind[]).map((each) => (
          <label key={each}>
            <input type="radio" name="preview" checked={each === kind} onChange={() => setKind(each)} />
            {kinds[each]}
          </label>
        ))}
      </fieldset>
      <p role="status" className="problem">
        {error}
      </p>
      {!isLoading && data?.kind === 'map' && (
        <img className="map-preview" src={data.text} alt={`The map around ${programme.title}`} />
      )}
      {!isLoading && data && data.kind !== 'map' && <Frame html={data.text} title={kinds[data.kind]} />}
    </>
  );
}

interface Preview {
  readonly kind: Kind;
  /** HTML, or the address of a picture. */
  readonly text: string;
}

async function fetchPreview(client: DeskClient, programme: OpenProgramme, kind: Kind): Promise<Preview> {
  const { id, slug, hub, academicYear } = programme;
  const year = academicYear.replace('/', '-');
  const addresses: Readonly<Record<Kind, string>> = {
    page: `programmes/${hub.slug}/${year}/${slug}`,
    newsletter: `newsletter.html?${new URLSearchParams({ refs: id, download: '1', drafts: '1' })}`,
    map: `map.svg?${new URLSearchParams({ hub: hub.slug, year: academicYear, around: slug, letters: '1' })}`,
  };
  const text = await (await client.fetchPage(addresses[kind])).text();
  return { kind, text: kind === 'map' ? `data:image/svg+xml,${encodeURIComponent(text)}` : text };
}

function Frame({ html, title }: { readonly html: string; readonly title: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    const onMessage = ({ source }: MessageEvent) => source === frame.current?.contentWindow && setReady(true);
    addEventListener('message', onMessage);
    return () => removeEventListener('message', onMessage);
  }, []);
  useEffect(() => {
    if (isReady) frame.current?.contentWindow?.postMessage(html, '*');
  }, [html, isReady]);
  return (
    <iframe
      ref={frame}
      className="preview panel"
      title={title}
      src="desk-frame"
      sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
    />
  );
}
