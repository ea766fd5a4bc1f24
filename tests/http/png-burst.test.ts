import { afterEach, describe, expect, it } from '@jest/globals';
import { type BuiltService, startService } from '../support/built-service.js';
import { hasThreadTimes, mainThreadShare } from '../support/main-thread-share.js';
import { describeWith } from '../support/outside-program.js';

/** Different maps, so that each is laid out and drawn. */
const pictures = (count: number, scale = 2) =>
  Array.from({ length: count }, (_, index) => `/map.png?scale=${scale}&width=${1000 + 7 * index}`);

/** Different maps of a few programmes, which are drawn sooner. */
const smallPictures = (count: number) => pictures(count, 1).map((url) => `${url}&phase=EARLY_YEARS`);

let service: BuiltService;
afterEach(() => service.stop());

describeWith(hasThreadTimes, 'this system has no /proc.')('the main thread', () => {
  it('uses less than a fifth of the processor time while PNGs are drawn', async () => {
    service = await startService();
    await service.send('/map.png');
    const share = await mainThreadShare(service, async () => {
      const answers = await Promise.all(pictures(6).map((url) => service.send(url)));
      expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 200));
    });
    expect(share).toBeLessThan(0.2);
  });
});

describe('a burst of 40 PNGs', () => {
  it('draws as many as the queue holds, refuses the others, and then draws again', async () => {
    // Without a longest wait: on a busy machine the first PNG takes so long that the service itself refuses what waits.
    service = await startService({ environment: { MAX_WAIT: '0' } });
    const urls = smallPictures(40);
    const burst = urls.map((url) => fetch(`${service.url}${url}`));
    const healthy = await service.send('/healthz');
    expect(healthy.statusCode).toBe(200);
    const answers = await Promise.all(burst);
    const drawn = answers.filter(({ status }) => status === 200);
    const refused = answers.filter(({ status }) => status === 503);
    expect(drawn.length).toBeGreaterThanOrEqual(12);
    expect(drawn.length + refused.length).toBe(40);
    for (const answer of refused) {
      expect(answer.headers.get('retry-after')).toBe('5');
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'MAP_BUSY' } }] });
    }
    expect(refused.length).toBeGreaterThan(0);
    const again = urls[answers.indexOf(refused[0] as Response)] ?? '';
    expect((await service.send(again)).statusCode).toBe(200);
  });

  it('is answered completely by a service that is stopped, and its threads end with it', async () => {
    service = await startService({ environment: { DRAIN_DELAY: '0' } });
    await service.send('/map.png');
    const burst = smallPictures(5).map(async (url) => (await fetch(`${service.url}${url}`)).arrayBuffer());
    await Promise.any(burst); // The service has received the others too.
    const stopped = service.stop();
    for (const picture of await Promise.all(burst)) {
      expect(Buffer.from(picture).subarray(0, 4).toString('latin1')).toBe('\x89PNG');
    }
    expect(await stopped).toBe(0);
  });

  it('whose clients have disconnected is dropped without an error in the log when the service is stopped', async () => {
    service = await startService({ environment: { DRAIN_DELAY: '0' } });
    const leaving = new AbortController();
    const urls = smallPictures(5);
    const burst = urls.map((url) => fetch(`${service.url}${url}`, { signal: leaving.signal }));
    await Promise.any(burst);
    leaving.abort();
    await Promise.allSettled(burst);
    expect(await service.stop()).toBe(0);
    expect(service.printed.out.split('\n').filter((line) => line.startsWith('{'))).toEqual([]);
  });
});
