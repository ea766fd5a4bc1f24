import { describe, expect, it } from '@jest/globals';
import { ServiceAddress } from '../../src/text/service-address.js';

describe('the address of a service', () => {
  it('puts its base path before every path, with and without its host', () => {
    const address = new ServiceAddress('https://example.org/maths');
    expect(address.path('/map')).toBe('/maths/map');
    expect(address.path('/')).toBe('/maths/');
    expect(address.url('/map.png', { only: 'a,b', year: '2021/22' })).toBe(
      'https://example.org/maths/map.png?only=a,b&year=2021/22',
    );
    expect(address.publicUrl('')).toBe('https://example.org/maths');
    expect(address.origin).toBe('https://example.org');
  });

  it('has paths without a host if it is unknown how clients reach the service', () => {
    const address = new ServiceAddress(undefined);
    expect(address.path('/map', { hub: 'home' })).toBe('/map?hub=home');
    expect(address.url('/map')).toBeUndefined();
    expect(address.publicUrl('/map')).toBeUndefined();
    expect(address.origin).toBeUndefined();
  });

  it.each([
    'http://127.0.0.1:4000',
    'http://localhost:4000',
    'http://[::1]:4000',
    'http://0.0.0.0',
    'http://a.localhost',
  ])('gives other people no link to %s', (url) => {
    const address = new ServiceAddress(url);
    expect([address.isPublic, address.publicUrl('/map'), address.url('/map')]).toEqual([
      false,
      undefined,
      `${url}/map`,
    ]);
  });

  it.each(['https://catalogue.example.org', 'http://10.1.2.3', 'https://localhost.example.org'])(
    'gives other people a link to %s',
    (url) => expect(new ServiceAddress(url).publicUrl('/map')).toBe(`${url}/map`),
  );
});
