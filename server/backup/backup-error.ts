/** Why a copy or a restoration cannot be made, in French, to be shown as it is. */
export class BackupError extends Error {
  override readonly name = 'BackupError';

  /**
   * Keeps what is to be told.
   *
   * @param kind 'refused': the file is at fault; 'failed': something else is, trying again later may do
   * @param message in French
   */
  constructor(
    readonly kind: 'refused' | 'failed',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'le disque est plein',
  EDQUOT: 'la place allouée sur le disque est épuisée',
  EACCES: 'l’accès est refusé',
  EPERM: 'l’accès est refusé',
  EROFS: 'le disque est en lecture seule',
  ENOENT: 'le fichier ou son dossier n’existe pas',
  ENOTDIR: 'le dossier indiqué n’en est pas un',
  EISDIR: 'c’est un dossier',
  EIO: 'le disque ne répond pas',
};

/** The same error, told in French when it comes from a file: the file and the reason. */
export function fileError(error: unknown, file: string): unknown {
  const { code } = error as { code?: unknown };
  const reason = typeof code === 'string' ? reasons[code] : undefined;
  return reason === undefined
    ? error
    : new BackupError('failed', `${file}\u00a0: ${reason}.`, { cause: error });
}
