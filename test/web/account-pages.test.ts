import { describe, expect, it } from 'vitest';
import { browserName } from '../../web/account/browser-name';
import { accountPageAt, signInPath, wayBack } from '../../web/account/pages';

describe('the pages of accounts', () => {
  it('are known by their paths, those of the map are not', () => {
    expect(accountPageAt('/connexion')).toEqual({ kind: 'sign-in' });
    expect(accountPageAt('/compte/')).toEqual({ kind: 'account' });
    expect(accountPageAt('/comptes')).toEqual({ kind: 'accounts' });
    expect(accountPageAt('/invitation/abc')).toEqual({ kind: 'invitation', token: 'abc' });
    expect(accountPageAt('/mot-de-passe/abc')).toEqual({ kind: 'reset', token: 'abc' });
    for (const path of ['/', '/reseau', '/strategies', '/invitation', '/mot-de-passe/a/b', '/compte/x'])
      expect(accountPageAt(path)).toBeNull();
  });

  it('lead back to the view one came from', () => {
    const view = '/strategies?date=2014-03-01&zones=hainaut';
    expect(wayBack(new URL(signInPath(view), 'http://localhost').search)).toBe(view);
    expect(wayBack('')).toBe('/reseau');
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', 'reseau'])(
    'never lead to %s',
    (address) => {
      expect(wayBack(`?retour=${encodeURIComponent(address)}`)).toBe('/reseau');
    },
  );
});

describe('the name of a browser', () => {
  it('is told from what it says of itself, though each claims to be others', () => {
    const agents = {
      'Firefox, Windows': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0',
      'Edge, Windows':
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0',
      'Chrome, Android':
        'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
      'Safari, iOS':
        'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari, macOS':
        'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15',
    };
    for (const [name, agent] of Object.entries(agents)) expect(browserName(agent)).toBe(name);
    expect(browserName('curl/8.5.0')).toBeNull();
  });
});
