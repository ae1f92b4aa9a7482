import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invitationLetter, resetLetter } from '../../../server/auth/letters';
import { smtpMailer } from '../../../server/auth/mail';

/** A server that takes any letter (RFC 5321, just enough of it) and keeps what it was told. */
function smtpServer(said: string[]): Server {
  return createServer((socket) => {
    let inLetter = false;
    socket.write('220 test\r\n');
    socket.setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.split('\r\n')) {
        if (line === '') continue;
        said.push(line);
        if (inLetter) {
          inLetter = line !== '.';
          if (!inLetter) socket.write('250 taken\r\n');
        } else if (/^data$/i.test(line)) {
          inLetter = true;
          socket.write('354 go on\r\n');
        } else if (/^quit/i.test(line)) socket.end('221 bye\r\n');
        else socket.write('250 ok\r\n');
      }
    });
  });
}

describe('mail', () => {
  const said: string[] = [];
  const server = smtpServer(said);
  let url = '';
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());
  const handed = { link: 'https://carte.example.fr/invitation/abc', expiresAt: '2026-03-01T10:00:00.000Z' };

  it('goes through the server of the configuration', async () => {
    const mailer = smtpMailer({ smtpUrl: url, from: 'Maillage <carte@example.fr>' });
    await mailer.send(invitationLetter('new@example.org', 'contributor', handed, 'fr'));
    expect(said).toContain('MAIL FROM:<carte@example.fr>');
    expect(said).toContain('RCPT TO:<new@example.org>');
    const letter = Buffer.from(said.join('\n')).toString().replace(/=\n/g, '');
    expect(letter).toContain('To: new@example.org');
    expect(letter).toContain('https://carte.example.fr/invitation/abc');
  });

  it('fails when the server is away, so that the link is handed over', async () => {
    const mailer = smtpMailer({ smtpUrl: 'smtp://127.0.0.1:1', from: 'carte@example.fr' });
    await expect(mailer.send(resetLetter('x@example.org', handed, 'en'))).rejects.toThrow();
  });

  it('says what the link is for, until when, in the language of whoever asked', () => {
    expect(invitationLetter('x@example.org', 'reader', handed, 'fr').text).toContain('«\u00a0lecteur\u00a0»');
    expect(invitationLetter('x@example.org', 'reader', handed, 'fr').text).toContain(
      '1ᵉʳ\u00a0mars\u00a02026',
    );
    expect(resetLetter('x@example.org', handed, 'en')).toMatchObject({
      to: 'x@example.org',
      subject: 'Choose a new password for Maillage',
    });
    expect(resetLetter('x@example.org', handed, 'en').text).toContain(handed.link);
  });
});
