import { describe, expect, it } from 'vitest';
import { refuse } from '../../main/http/guards.ts';

const host = '127.0.0.1:4000';
const own = `http://${host}`;
const get = { method: 'GET', target: '/', host, origin: undefined, fetchSite: undefined };
const post = { ...get, method: 'POST', target: '/api/call/app.info', origin: own };

describe('request guard of the loopback host', () => {
  it.each([
    ['a page load typed by the person', { ...get, fetchSite: 'none' }],
    ['a page load without browser headers', get],
    ['a call from the own page', { ...post, fetchSite: 'same-origin' }],
  ])('lets through %s', (_name, request) => {
    expect(refuse(request, host)).toBeUndefined();
  });

  it.each([
    ['a rebound name', { ...get, host: 'evil.test:4000' }, 421],
    ['localhost instead of the address', { ...get, host: 'localhost:4000' }, 421],
    ['another port', { ...get, host: '127.0.0.1:4001' }, 421],
    ['no Host', { ...get, host: undefined }, 421],
    ['another method', { ...get, method: 'PUT' }, 405],
    ['a preflight', { ...get, method: 'OPTIONS', origin: 'http://evil.test' }, 405],
    ['an absolute target', { ...get, target: 'http://evil.test/' }, 400],
    ['a target that begins with two slashes', { ...get, target: '//evil.test/' }, 400],
    ['a foreign origin', { ...post, origin: 'http://evil.test' }, 403],
    ['an opaque origin', { ...post, origin: 'null' }, 403],
    ['the own address under https', { ...post, origin: `https://${host}` }, 403],
    ['a post without Origin', { ...post, origin: undefined }, 403],
    ['a cross-site load', { ...get, fetchSite: 'cross-site' }, 403],
    ['a load from another port', { ...get, fetchSite: 'same-site' }, 403],
  ])('refuses %s', (_name, request, status) => {
    expect(refuse(request, host)).toMatchObject({ status });
  });
});
