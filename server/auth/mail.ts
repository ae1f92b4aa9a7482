/** A letter in plain text. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends letters. */
export interface Mailer {
  /** Resolves when the server of the mail has taken the letter; rejects when it has not. */
  send(letter: Letter): Promise<void>;
}

/** Where mail goes through, and who it is from. */
export interface MailSettings {
  /** smtp://user:password@host:port or smtps://… */
  readonly smtpUrl: string;
  /** E.g. "Maillage <carte@example.fr>". */
  readonly from: string;
}

/** Longest wait for the server of the mail, in milliseconds: someone is waiting for the answer. */
const patience = 10_000;

/** A mailer through an SMTP server; connects only when there is something to send. */
export function smtpMailer({ smtpUrl, from }: MailSettings): Mailer {
  return {
    async send({ to, subject, text }) {
      const { createTransport } = await import('nodemailer');
      const transport = createTransport({
        url: smtpUrl,
        connectionTimeout: patience,
        greetingTimeout: patience,
        socketTimeout: patience,
      });
      try {
        await transport.sendMail({ from, to: { name: '', address: to }, subject, text });
      } finally {
        transport.close();
      }
    },
  };
}
